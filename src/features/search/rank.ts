import { partedByDate } from './by-date.ts';
import type { IndexFiles } from './index-files.ts';
import type { ScoredPart } from './match.ts';
import { placesOfAny } from './phrases.ts';

/** Nearness is looked at among so many of the best. */
const mostCompared = 400;
const isNear = 6;
/** Where a word is on more pages, to tell where in them would take more bytes than it is worth. */
const mostWithWord = 800;
/** What a doubling of the links to a page adds, and what a quiet folder leaves. */
const linkWorth = 0.1;
const quietWorth = 0.72;

/**
 * Ranks the pages that have all words; those that nearly every page has may be missing.
 *
 * @param within pages that may be results; all where nothing is said
 * @param least how many of the words a page has to have, if not all
 */
export async function rank(
  files: IndexFiles,
  scored: readonly ScoredPart[],
  within: Uint8Array | undefined,
  least?: number,
): Promise<number[]> {
  const { pages } = await files.entry();
  const weights = await files.weights();
  const wanted = scored.filter(({ part }) => !part.isNot);
  const deciding = wanted.filter((one) => !isCommon(one, pages));
  const needed = deciding.length > 0 ? deciding : wanted;
  const totals = new Float32Array(pages);
  const found: number[] = [];
  for (let page = 0; page < pages; page++) {
    if (within && within[page] !== 1) continue;
    if (scored.some(({ part, scores }) => part.isNot && (scores[page] ?? 0) > 0)) continue;
    let has = 0;
    for (const { scores } of needed) if ((scores[page] ?? 0) > 0) has++;
    if (has < (least ?? needed.length)) continue;
    let total = 0;
    for (const { scores } of wanted) total += scores[page] ?? 0;
    const weight = weights[page] ?? 0;
    const standing = (1 + linkWorth * (weight & 7)) * (weight & 128 ? quietWorth : 1);
    totals[page] = (total * (least === undefined ? 1 : has) + nameScore(wanted, page)) * standing;
    found.push(page);
  }
  const sorted = bestFirst(found, totals);
  const isCostly = wanted.some(({ words }) => words.some((one) => one.pages > mostWithWord));
  const worthOf = (page: number): number => exact(totals[page]);
  if (wanted.length < 2 || isCostly) return partedByDate(files, sorted, worthOf);
  const best = sorted.slice(0, mostCompared);
  await addNearness(files, wanted, new Set(best), totals);
  const ranked = [...bestFirst(best, totals), ...sorted.slice(mostCompared)];
  return partedByDate(files, ranked, worthOf);
}

/** No garden has more pages; beyond, ties would no longer come in their order. */
const mostPages = 2 ** 21;

/**
 * Pages by their totals, and those of one total by their numbers. Numbers are sorted ten times as
 * quickly as by a function, which with many thousand pages a reader would feel.
 */
export function bestFirst(pages: readonly number[], totals: Float32Array): number[] {
  const keys = Float64Array.from(
    pages,
    (page) => exact(totals[page]) * mostPages + (mostPages - 1 - page),
  ).sort();
  return Array.from(keys, (key) => mostPages - 1 - (key % mostPages)).reverse();
}

/** What differs less is the same. */
function exact(total = 0): number {
  return Math.round(total * 10_000);
}

/** Words that nearly every note has do not decide, where there are others. */
function isCommon({ words }: ScoredPart, pages: number): boolean {
  return pages > 20 && words.length === 1 && words.every((one) => one.pages > pages / 2);
}

/** A title, or another name, that is what was typed comes before all. */
function nameScore(wanted: readonly ScoredPart[], page: number): number {
  const length = wanted.reduce((sum, { part }) => sum + part.words, 0);
  const words = wanted.flatMap((one) => one.words);
  const worth = words.reduce((sum, one) => sum + one.worth, 0);
  if (words.length === 0) return 0;
  if (words.every(({ titles }) => titles[page] === length)) return 4 + 3 * worth;
  if (words.every(({ aliases }) => aliases[page] === length)) return 3 + 2.4 * worth;
  return 0;
}

async function addNearness(
  files: IndexFiles,
  wanted: readonly ScoredPart[],
  pages: ReadonlySet<number>,
  totals: Float32Array,
): Promise<void> {
  if (pages.size < 2) return;
  let before: { places: Map<number, number[]>; worth: number } | undefined;
  for (const { part, words } of wanted) {
    const last = part.wanted.at(-1);
    const first = part.wanted[0];
    if (!first || !last) continue;
    const worth = words.reduce((sum, one) => sum + one.worth, 0) / words.length;
    const places = await placesOfAny(files, first.answers, (page) => pages.has(page));
    if (before)
      for (const [page, own] of places) {
        const others = before.places.get(page);
        if (others)
          totals[page] = (totals[page] ?? 0) + (before.worth + worth) * nearness(others, own);
      }
    const ends =
      first === last ? places : await placesOfAny(files, last.answers, (page) => pages.has(page));
    before = { places: ends, worth };
  }
}

function nearness(before: readonly number[], after: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const one of before)
    for (const other of after)
      if (other > one) least = Math.min(least, other - one);
      else if (other < one) least = Math.min(least, one - other + 1);
  return least === 1 ? 0.8 : least <= isNear ? 0.25 : 0;
}
