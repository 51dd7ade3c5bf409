import type { Entry } from '../site/notes.ts';

/** So many notes are named as those to which most others lead. */
const mostNamed = 8;
/** A note that one other leads to is not linked much. */
const fewest = 2;

/** The notes to which most others lead, as far as they stand out; alike ones stay as they come. */
export function mostLinked(notes: readonly Entry[]): Entry[] {
  return notes
    .filter(({ data }) => data.backlinks.length >= fewest)
    .toSorted((a, b) => b.data.backlinks.length - a.data.backlinks.length)
    .slice(0, mostNamed);
}

/** How many days lie in each year from the first to the last, years without any among them. */
export function countYears(days: readonly string[]): { year: string; count: number }[] {
  const counts = new Map<number, number>();
  for (const day of days) {
    const year = Number(/^\d{4}/.exec(day)?.[0]);
    if (year > 0) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  const span = counts.size === 0 ? 0 : last - first + 1;
  // A slip of the pen makes no list of a thousand years.
  const isWhole = span <= 4 * counts.size + 8;
  const years = isWhole
    ? Array.from({ length: span }, (_, at) => last - at)
    : [...counts.keys()].sort((a, b) => b - a);
  return years.map((year) => ({ year: String(year), count: counts.get(year) ?? 0 }));
}
