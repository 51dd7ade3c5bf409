/**
 * Whether what was found answers what was asked. Pagefind shortens a word that it does not know
 * until it knows a beginning of it, down to one letter, and what is found so is no answer. A marked
 * word has to share three letters with one that was asked for, or all of a shorter one. Where no
 * blanks stand between words, the marked ones together have to make up half of what was asked,
 * hiragana aside, which is in every sentence.
 *
 * @param asked what the reader typed
 * @param marked the words that are marked in what was found
 */
export function isAlike(asked: string, marked: readonly string[]): boolean {
  const words = asked.split(/\s+/).map(bare).filter(Boolean);
  const found = [...new Set(marked.map(bare).filter(Boolean))];
  if (marked.length === 0 || words.length === 0) return true;
  return words.some(
    (word) =>
      found.some((one) => one.includes(word.slice(0, Math.min(3, word.length)))) ||
      (unspaced.test(word) && isMadeOf(word, found)),
  );
}

const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function isMadeOf(word: string, found: readonly string[]): boolean {
  const all = telling(word);
  const rest = found.reduce((left, one) => left.replaceAll(one, ' '), word);
  return all > 0 && telling(rest) * 2 <= all;
}

/** How many letters of a text say what it is about. */
function telling(text: string): number {
  return text.replace(/[\p{sc=Hiragana}\s]/gu, '').length;
}

/** A word without case, accents and punctuation. */
function bare(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
