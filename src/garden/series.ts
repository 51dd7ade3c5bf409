import { byCodePoint } from './code-points.ts';
import type { Garden } from './garden.ts';
import { dayOf } from './dates.ts';
import type { PublicNote } from './publish.ts';

/**
 * The name of the series that a note belongs to. A name written as a link is shown as that link
 * would be; one to a private note without words of its own names no series.
 */
export function seriesOf(garden: Garden, note: PublicNote): string | undefined {
  const { series } = note;
  if (!series?.includes('[')) return series;
  const number = note.links.findIndex(
    ({ syntax, written }) => syntax === 'property' && series.includes(written),
  );
  if (number === -1) return series.includes('[[') ? undefined : series;
  const isPrivate = garden.resolutions.get(note.id)?.[number]?.outcome === 'private';
  if (isPrivate && note.links[number]?.words === undefined) return undefined;
  return garden.show(note, number);
}

/** What of a note decides its place in a series. */
export interface Member {
  id: string;
  data: {
    title: string;
    series?: string | undefined;
    seriesOrder?: number | undefined;
    planted?: string | undefined;
  };
}

/** The notes of every series, in order, by `seriesKey` of its name. */
export function listSeries<T extends Member>(
  notes: readonly T[],
  byTitle: (a: T, b: T) => number,
): Map<string, T[]> {
  const all = new Map<string, T[]>();
  for (const note of notes) {
    if (note.data.series === undefined) continue;
    const key = seriesKey(note.data.series);
    const members = all.get(key);
    if (members) members.push(note);
    else all.set(key, [note]);
  }
  for (const members of all.values()) members.sort((a, b) => inSeries(a, b) || byTitle(a, b));
  return all;
}

/** Two names that differ in letters' case or in blanks are one series. */
export function seriesKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Numbered ones first, then by the day of planting; what has neither comes last. */
function inSeries({ data: a }: Member, { data: b }: Member): number {
  const last = Number.POSITIVE_INFINITY;
  const [one, two] = [a.seriesOrder ?? last, b.seriesOrder ?? last];
  if (one !== two) return one < two ? -1 : 1;
  const day = (planted: string | undefined): string => (planted ? dayOf(planted) : '9999');
  return byCodePoint(day(a.planted), day(b.planted));
}

/** So many parts of a long series are listed around the one that is read. */
const around = 6;

/** The part of a series that a note's page shows. */
export interface SeriesView<T> {
  /** The number of the note, from 1, and of all. */
  number: number;
  count: number;
  before: T | undefined;
  after: T | undefined;
  /** The neighbours, and the number of the first of them. */
  shown: T[];
  first: number;
}

/**
 * Looks at a series from one of its notes.
 *
 * @param members the ids of all, in order
 * @param show what is shown of one; called for few, however long the series is
 * @returns undefined when there is no other note in it
 */
export function viewSeries<T>(
  members: readonly string[],
  id: string,
  show: (id: string) => T | undefined,
): SeriesView<T> | undefined {
  const at = members.indexOf(id);
  if (at === -1 || members.length < 2) return undefined;
  const start = Math.max(0, Math.min(at - around, members.length - (2 * around + 1)));
  const one = (place: number): T | undefined => {
    const member = members[place];
    return member === undefined ? undefined : show(member);
  };
  return {
    number: at + 1,
    count: members.length,
    before: one(at - 1),
    after: one(at + 1),
    shown: members.slice(start, start + 2 * around + 1).flatMap((member) => show(member) ?? []),
    first: start + 1,
  };
}
