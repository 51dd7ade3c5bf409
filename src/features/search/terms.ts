import { searchedForm } from './forms.ts';

/** A word of a text as it is looked for. */
export interface Term {
  /** The form without case, marks and signs, under which the index has it. */
  form: string;
  /** The same with its marks, of which the stem is taken. */
  written: string;
  /** Its place among the words of the text. */
  at: number;
  /** Where it stands in the text, from and to. */
  start: number;
  end: number;
  /** Whether its parts follow as words of their own: `kebab-case`, `frontMatter`. */
  isWhole: boolean;
}

/** Scripts that set no blanks between words, and Korean, which sets them around several. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30FC\uFF70\uFF9E\uFF9F]+/gu;
/** Between a small and a capital letter a word is parted, and at signs. */
const joint = /(?<=\p{Ll})(?=\p{Lu})|[^\p{L}\p{M}\p{N}]+/u;
/** Marks that are written or left out as one likes; in scripts of India and Japan they are letters. */
const marks = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u0640]/g;
/** Letters of Arabic and Hebrew that are typed for one another. */
const typed: Readonly<Record<string, string>> = { ى: 'ي', ة: 'ه', ٱ: 'ا', ک: 'ك', ی: 'ي' };
/** Longer ones are addresses, or what nobody types. */
const longest = 40;

/** A word without case, marks and signs. */
export function fold(word: string): string {
  return lower(word)
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[ىةٱکی]/g, (letter) => typed[letter] ?? letter)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

function lower(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll('ß', 'ss');
}

/**
 * The words of a text, in their order. Where no blanks stand between words, each two letters
 * that follow one another are one, so that a word is found inside a longer one.
 */
export function termsIn(text: string): Term[] {
  const found: Term[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    let from = 0;
    for (const { 0: run, index: place } of word.matchAll(unspaced)) {
      at = addWord(found, word.slice(from, place), index + from, at);
      at = addPieces(found, run, index + place, at);
      from = place + run.length;
    }
    at = addWord(found, word.slice(from), index + from, at);
  }
  return found;
}

function addWord(found: Term[], word: string, start: number, at: number): number {
  if (word === '' || word.length > 4 * longest) return at;
  // Most words are plain, and need no more.
  const [, plain] = /^["'“‘(]*([a-z]+)["'”’).,;:!?…]*$/.exec(word) ?? [];
  const bare = plain ?? searchedForm(word).replace(/['’ʼ＇]s$/u, '');
  const pieces = plain
    ? [plain]
    : bare
        .replace(/['’ʼ＇]/gu, '')
        .split(joint)
        .filter(Boolean);
  const end = start + word.length;
  const add = (written: string, place: number, isWhole: boolean): void => {
    const form = fold(written);
    if (form !== '' && form.length <= longest)
      found.push({ form, written: lower(written), at: place, start, end, isWhole });
  };
  if (pieces.length > 1) add(pieces.join(''), at, true);
  for (const [number, piece] of pieces.entries()) add(piece, at + number, false);
  return at + pieces.length;
}

/** Half-wide and wide letters are one, so that a run is made of as many as one sees. */
function addPieces(found: Term[], run: string, start: number, at: number): number {
  const letters = [...run.matchAll(/\P{M}[\p{M}\uFF9E\uFF9F]*/gu)];
  for (const [number, { 0: letter, index }] of letters.entries()) {
    const next = letters[number + 1];
    const form = fold(letter + (next?.[0] ?? ''));
    const end = start + index + letter.length + (next?.[0].length ?? 0);
    if (form !== '')
      found.push({
        form,
        written: form,
        at: at + number,
        start: start + index,
        end,
        isWhole: false,
      });
  }
  return at + letters.length;
}

const wholeRun = new RegExp(`^${unspaced.source}$`, 'u');

/** Whether a word is a piece of a run without blanks. */
export function isPiece(form: string): boolean {
  return wholeRun.test(form);
}

/** Whether it is a piece of one letter, as the last of a run is. */
export function isLetter(form: string): boolean {
  return isPiece(form) && Array.from(form).length === 1;
}
