import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AskTitles } from './grade.ts';

interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  search: (words: string) => Promise<{
    results: { data: () => Promise<{ meta: Record<string, string> }> }[];
  }>;
}

/** Pagefind's own search as it comes, over the index of a site in a folder, for comparison. */
export async function plainPagefind(site: string): Promise<AskTitles> {
  const bundle = pathToFileURL(join(site, 'pagefind', '/'));
  // Node fetches nothing from disk.
  globalThis.fetch = async (address) => {
    const { pathname } = new URL(address instanceof Request ? address.url : address);
    return new Response(new Uint8Array(await readFile(decodeURI(pathname))));
  };
  const pagefind = (await import(new URL('pagefind.js', bundle).href)) as Pagefind;
  await pagefind.options({ noWorker: true, baseUrl: '/' });
  return async (query) => {
    const { results } = await pagefind.search(query);
    const best = await Promise.all(results.slice(0, 3).map((one) => one.data()));
    return best.map(({ meta }) => meta['title'] ?? '');
  };
}
