import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import type { Files } from '../../src/features/search/shard.ts';
import { makeFolder } from './built-site.ts';

type Filters = Record<string, unknown>;

interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<unknown>;
  search: (
    words: string | null,
    options: { filters?: Filters },
  ) => Promise<{
    results: { score: number; words: number[]; data: () => Promise<{ url: string }> }[];
    filters: unknown;
    totalFilters: unknown;
    unfilteredResultCount: number;
  }>;
}

/** All that a search says, but for the names of files. */
export interface Answer {
  results: { score: number; words: number[]; data: { url: string } }[];
  counts: unknown;
}

export interface Searcher {
  ask: (words: string | null, filters?: Filters) => Promise<Answer>;
  filters: () => Promise<unknown>;
}

/** Pagefind's own searcher, as a browser loads it, over the files of an index. */
export async function searcherOf(files: Files): Promise<Searcher> {
  const folder = join(await makeFolder(), 'pagefind');
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const bundle = pathToFileURL(`${folder}/`);
  // Node fetches nothing from disk.
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const { pathname } = new URL(address);
    return new Response(new Uint8Array(await readFile(pathname)));
  });
  const address = new URL('pagefind.js', bundle).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ excerptLength: 22, noWorker: true, baseUrl: '/' });
  await pagefind.init();
  return {
    filters: () => pagefind.filters(),
    ask: async (words, filters) => {
      const { results, ...counts } = await pagefind.search(words, filters ? { filters } : {});
      return {
        counts: {
          now: counts.filters,
          all: counts.totalFilters,
          unfiltered: counts.unfilteredResultCount,
        },
        results: await Promise.all(
          results.map(async ({ score, words: found, data }) => ({
            score,
            words: found,
            // The searcher writes the next answer into the same object.
            data: structuredClone(await data()),
          })),
        ),
      };
    },
  };
}
