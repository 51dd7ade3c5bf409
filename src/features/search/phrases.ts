import type { Answer } from './expand.ts';
import type { IndexFiles } from './index-files.ts';
import { placesOf } from './word-pages.ts';

/** Fewer forms of a word are tried than there may be. */
const mostForms = 4;

/** Pages on which some words stand one after the other. */
export async function pagesInOrder(
  files: IndexFiles,
  words: readonly { answers: readonly Answer[] }[],
  isWanted: (page: number) => boolean,
): Promise<Set<number>> {
  let ends: Map<number, number[]> | undefined;
  for (const { answers } of words) {
    const next = await placesOfAny(
      files,
      answers,
      (page) => isWanted(page) && ends?.has(page) !== false,
    );
    if (!ends) ends = next;
    else {
      const both = new Map<number, number[]>();
      for (const [page, places] of next) {
        const before = new Set(ends.get(page));
        const after = places.filter((place) => before.has(place - 1));
        if (after.length > 0) both.set(page, after);
      }
      ends = both;
    }
  }
  return new Set(ends?.keys());
}

/** Where a word stands in any of its forms. */
export async function placesOfAny(
  files: IndexFiles,
  answers: readonly Answer[],
  isWanted: (page: number) => boolean,
): Promise<Map<number, number[]>> {
  const best = [...answers].sort((a, b) => b.weight - a.weight).slice(0, mostForms);
  const found = new Map<number, number[]>();
  for (const { word } of best)
    for (const [page, places] of await placesOf(files, word, isWanted))
      found.set(page, [...(found.get(page) ?? []), ...places]);
  return found;
}
