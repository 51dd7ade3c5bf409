/** Entries of an index that begin with one letter. */
export interface LetterGroup<T> {
  letter: string;
  entries: T[];
}

/**
 * Groups what is sorted by title under its first letters, as the index of a book does. Accents
 * do not count; Korean goes by its first consonant; Chinese characters, digits and other signs
 * have one group each.
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
  const [base = sign] = sign.normalize('NFD');
  const [first = base] = base.toLocaleUpperCase(lang);
  return first;
}
