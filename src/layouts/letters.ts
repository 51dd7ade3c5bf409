/** Entries of an index that begin with one letter. */
export interface LetterGroup<T> {
  letter: string;
  entries: T[];
}

/**
 * Groups what is sorted by title under its first letters, as the index of a book does. Accents
 * do not count; Korean goes by its first consonant, Japanese kana of both kinds by the row of their
 * table; Chinese characters, digits and other signs have one group each.
 */
export function groupByLetter<T>(
  sorted: readonly T[],
  titleOf: (entry: T) => string,
  lang: string,
): LetterGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const entry of sorted) {
    const letter = letterOf(titleOf(entry), lang);
    const group = groups.get(letter);
    if (group) group.push(entry);
    else groups.set(letter, [entry]);
  }
  return [...groups].map(([letter, entries]) => ({ letter, entries }));
}

function letterOf(title: string, lang: string): string {
  const sign = /[\p{L}\p{N}]/u.exec(title)?.[0];
  if (sign === undefined) return '…';
  if (/\p{N}/u.test(sign)) return '0–9';
  if (/\p{Script=Han}/u.test(sign)) return '漢';
  const [base = sign] = sign.normalize('NFKD');
  if (/[\u3041-\u3096\u30A1-\u30FA]/.test(base)) return kanaRow(base);
  const [first = base] = base.toLocaleUpperCase(lang);
  return first;
}

const kanaRows = 'あかさたなはまやらわ';
/** Where each row begins, small letters included. */
const rowStarts = 'ぁかさたなはまゃらゎ'.split('');

function kanaRow(kana: string): string {
  const hiragana = kana < 'ァ' ? kana : String.fromCharCode(kana.charCodeAt(0) - 0x60);
  return kanaRows.charAt(rowStarts.findLastIndex((start) => start <= hiragana));
}
