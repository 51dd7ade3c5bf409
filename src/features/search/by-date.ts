import { byCodePoint } from '../../garden/code-points.ts';
import type { IndexFiles } from './index-files.ts';
import type { Sort } from './query.ts';

/** In a larger garden the days of all pages take more bytes than to part equal results is worth. */
const mostDated = 5000;
/** Nobody reads on to see in which order later ones stand. */
const mostParted = 100;

/** Tells the day on which a page was planted, or last tended, as days are written; else nothing. */
export async function daysOf(files: IndexFiles, by: Sort): Promise<(page: number) => string> {
  const days = new Map<number, string>();
  for (const facet of by === 'tended' ? (['planted', 'tended'] as const) : (['planted'] as const))
    for (const [day, own] of await files.facet(facet)) for (const page of own) days.set(page, day);
  return (page) => days.get(page) ?? '';
}

/**
 * Ranked pages, and among those that answer equally well the ones tended last first.
 *
 * @param worthOf how well a page answers
 */
export async function partedByDate(
  files: IndexFiles,
  ranked: readonly number[],
  worthOf: (page: number) => number,
): Promise<number[]> {
  const { pages } = await files.entry();
  const first = ranked.slice(0, mostParted);
  const isTied = first.some((page, at) => at > 0 && worthOf(page) === worthOf(first[at - 1] ?? -1));
  if (!isTied || pages > mostDated) return [...ranked];
  const dayOf = await daysOf(files, 'tended');
  first.sort((a, b) => worthOf(b) - worthOf(a) || byCodePoint(dayOf(b), dayOf(a)));
  return [...first, ...ranked.slice(mostParted)];
}
