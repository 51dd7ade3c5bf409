import type { PageWeight } from '../features/search/garden-index.ts';
import { isQuiet } from '../reading/months.ts';
import type { Entry } from '../site/entry.ts';

/**
 * What ranks the pages of notes in the search beside their words, by their addresses.
 *
 * @param quiet folders that the owner calls quiet
 */
export function pageWeights(
  entries: readonly Entry[],
  quiet: readonly string[],
): (address: string) => PageWeight | undefined {
  const weights = new Map<string, PageWeight>(
    entries.map(({ id, data }) => [
      data.address,
      { links: data.backlinks.length, isQuiet: isQuiet(id, quiet) },
    ]),
  );
  return (address) => weights.get(address);
}
