import { byCodePoint, dayOf } from '../garden/index.ts';

/** A public note as far as it is counted. */
export interface Counted {
  id: string;
  data: {
    words: number;
    planted?: string | undefined;
    stage: string | undefined;
    tags: readonly string[];
    links: readonly unknown[];
    backlinks: readonly { from: string }[];
    unresolved: readonly string[];
  };
}

/** A garden in numbers. Only what is public is counted. */
export interface Counts {
  version: 1;
  notes: number;
  words: number;
  /** Links between notes. */
  links: number;
  tags: number;
  /** Links to what is not written yet. */
  wanted: number;
  /** Notes to which no other links. */
  orphans: number;
  stages: Record<string, number>;
  /** Those with most links to them, most first. */
  mostLinked: { id: string; links: number }[];
  /** How many were planted in each month that is known, the earliest first. */
  months: { month: string; notes: number }[];
}

const mostShown = 5;

/** Counts public notes. */
export function countsOf(notes: readonly Counted[]): Counts {
  const sum = (of: (note: Counted) => number): number =>
    notes.reduce((total, note) => total + of(note), 0);
  const count = (names: readonly string[]): [string, number][] =>
    [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]);
  const months = notes.flatMap(({ data }) => dayOf(data.planted ?? '').slice(0, 7) || []);
  return {
    version: 1,
    notes: notes.length,
    words: sum(({ data }) => data.words),
    links: sum(({ data }) => data.links.length),
    tags: new Set(notes.flatMap(({ data }) => data.tags)).size,
    wanted: new Set(notes.flatMap(({ data }) => data.unresolved)).size,
    orphans: orphansOf(notes).length,
    stages: Object.fromEntries(count(notes.flatMap(({ data }) => data.stage ?? [])).sort()),
    mostLinked: linkedMost(notes)
      .slice(0, mostShown)
      .map(({ id, data }) => ({ id, links: data.backlinks.length })),
    months: count(months)
      .sort(([a], [b]) => byCodePoint(a, b))
      .map(([month, planted]) => ({ month, notes: planted })),
  };
}

/** Notes to which others link, those with most links first; alike ones by their ids. */
export function linkedMost<N extends Counted>(notes: readonly N[]): N[] {
  return notes
    .filter(({ data }) => data.backlinks.length > 0)
    .sort((a, b) => b.data.backlinks.length - a.data.backlinks.length || byCodePoint(a.id, b.id));
}

/** Notes to which no other links. */
export function orphansOf<N extends Counted>(notes: readonly N[]): N[] {
  return notes.filter(({ data }) => data.backlinks.length === 0);
}

/**
 * Notes by the day on which they were last tended, the longest ago first. Those that say of themselves
 * that they are done need no tending.
 */
export function untendedOf<N extends Pick<Counted, 'id'> & { data: Tended }>(
  notes: readonly N[],
): N[] {
  return notes
    .filter(({ data }) => data.tended !== undefined && data.stage !== 'evergreen')
    .sort(
      (a, b) =>
        byCodePoint(dayOf(a.data.tended ?? ''), dayOf(b.data.tended ?? '')) ||
        byCodePoint(a.id, b.id),
    );
}

interface Tended {
  tended?: string | undefined;
  stage: string | undefined;
}

/** Months of which so many pass without a note are not shown one by one. */
const longestRun = 240;

/** Every month from the first to the last, with how many notes were planted in it; those without any, too. */
export function everyMonth(months: Counts['months']): Counts['months'] {
  const known = new Map(months.map(({ month, notes }) => [month, notes]));
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  const [first, last] = [months[0], months.at(-1)].map((one) => number(one?.month ?? '0000-01'));
  if (first === undefined || last === undefined || months.length === 0) return [];
  // A slip of the pen makes no list of a thousand years.
  if (last - first > longestRun) return [...months];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const [year, month] = [Math.floor((first + at - 1) / 12), ((first + at - 1) % 12) + 1];
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    return { month: name, notes: known.get(name) ?? 0 };
  });
}
