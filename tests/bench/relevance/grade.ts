import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadFile } from '../../../src/features/search/index-files.ts';
import { SearchEngine } from '../../../src/features/search/search-engine.ts';
import type { Row } from './rows.ts';

/** Gives the titles that a search finds, the best first. */
export type AskTitles = (query: string) => Promise<string[]>;

/** How well a search has answered some rows. */
export interface Grade {
  rows: number;
  first: number;
  inFirstThree: number;
  /** What was not answered well, with what was found. */
  missed: { query: string; wanted: readonly string[]; found: string[] }[];
}

/** Asks a search all rows. One for which nothing is to be found is answered well by nothing. */
export async function grade(ask: AskTitles, rows: readonly Row[]): Promise<Grade> {
  const result: Grade = { rows: rows.length, first: 0, inFirstThree: 0, missed: [] };
  for (const [query, ...wanted] of rows) {
    const found = (await ask(query)).slice(0, 3);
    const at =
      wanted.length === 0
        ? found.length === 0
          ? 0
          : -1
        : found.findIndex((title) => wanted.includes(title));
    if (at === 0) result.first++;
    if (at >= 0) result.inFirstThree++;
    if (at !== 0) result.missed.push({ query, wanted, found });
  }
  return result;
}

/** The search that readers use, over the index of a site in a folder. */
export function ownSearch(site: string): AskTitles {
  const load: LoadFile = async (path) =>
    new Uint8Array(await readFile(join(site, 'pagefind', path)));
  const engine = new SearchEngine('/pagefind/', load);
  return async (query) => {
    const found = await engine.find({ typed: query, tags: [] });
    return (await found.more(3)).map(({ title }) => title);
  };
}
