import type { Facet } from './garden-index.ts';
import type { FacetPages, IndexFiles } from './index-files.ts';
import { slipsBetween } from './near-words.ts';
import type { Clause, Limit } from './query.ts';
import { fold } from './terms.ts';

/** A part of a search that the garden cannot answer, with what would work. */
export interface Fault {
  kind: Limit;
  value: string;
  /** Values that are spelt like it, or the first that there are. */
  instead: string[];
}

export type LimitClause = Extract<Clause, { kind: Limit }>;

const facets: Readonly<Record<Limit, Facet>> = {
  tag: 'tag',
  stage: 'stage',
  in: 'folder',
  by: 'series',
  before: 'planted',
  after: 'planted',
  on: 'planted',
};

const day = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * The pages that a limit lets through.
 *
 * @returns a byte for each page, or what is wrong with the limit
 */
export async function pagesWithin(
  files: IndexFiles,
  { kind, value }: LimitClause,
): Promise<Uint8Array | Fault> {
  const { pages } = await files.entry();
  const isOfDates = kind === 'before' || kind === 'after' || kind === 'on';
  if (isOfDates && !day.test(value))
    return { kind, value, instead: ['2025', '2025-03', '2025-03-14'] };
  const known = await files.facet(facets[kind]);
  const names = [...known.keys()];
  const fitting = isOfDates
    ? names.filter((name) => isOn(kind, name, value))
    : namesMeant(names, value);
  if (fitting.length === 0 && !isOfDates)
    return { kind, value, instead: nearestNames(known, value) };
  const within = new Uint8Array(pages);
  for (const name of fitting) for (const page of known.get(name) ?? []) within[page] = 1;
  return within;
}

/** The name itself, or else those of which it is the last part: `#pruning` for `tending/pruning`. */
function namesMeant(names: readonly string[], value: string): string[] {
  const wanted = spelling(value);
  const same = names.filter((name) => spelling(name) === wanted);
  return same.length > 0 || wanted === ''
    ? same
    : names.filter((name) => spelling(name).endsWith(`/${wanted}`));
}

function isOn(kind: 'before' | 'after' | 'on', date: string, value: string): boolean {
  const part = date.slice(0, value.length);
  return kind === 'on' ? part === value : kind === 'before' ? part < value : part > value;
}

/** Case, marks and signs do not count; a slash does. */
function spelling(name: string): string {
  return name.split('/').map(fold).filter(Boolean).join('/');
}

function nearestNames(known: FacetPages, value: string): string[] {
  const wanted = spelling(value);
  const names = [...known].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
  const near = names.filter((name) => {
    const own = spelling(name);
    const last = own.slice(own.lastIndexOf('/') + 1);
    return (
      (wanted !== '' && own.includes(wanted)) ||
      slipsBetween(last, wanted, 2) <= Math.min(2, wanted.length / 3)
    );
  });
  return (near.length > 0 ? near : names).slice(0, 3);
}

/** Values of a limit that begin as a reader is typing, those that most pages have first. */
export async function valuesFor(
  files: IndexFiles,
  kind: Limit,
  beginning: string,
): Promise<string[]> {
  const known = await files.facet(facets[kind]);
  const wanted = spelling(beginning);
  const isOfDates = facets[kind] === 'planted';
  const counts = new Map<string, number>();
  for (const [name, pages] of known) {
    const value = isOfDates ? name.slice(0, 4) : name;
    const isFitting = spelling(value).startsWith(wanted) || spelling(value).includes(`/${wanted}`);
    if (isFitting) counts.set(value, (counts.get(value) ?? 0) + pages.length);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}
