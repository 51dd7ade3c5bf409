import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { searchIndex } from '../../src/features/search/search-index.ts';
import { makeFolder, put } from './built-site.ts';

it.each([
  ['en-GB', 'wasm.en.pagefind'],
  ['ar', 'wasm.ar.pagefind'],
  // Pagefind knows no stems of these.
  ['ja', 'wasm.unknown.pagefind'],
  ['zh-Hant', 'wasm.unknown.pagefind'],
  ['he', 'wasm.unknown.pagefind'],
])('a site in %s has the searcher that it loads, and no other', async (lang, searcher) => {
  const site = await makeFolder();
  await put(site, 'index.html', '<html><body data-pagefind-body>木 tree</body></html>');
  const logger = { info: () => undefined };
  const done = searchIndex(lang, site).hooks['astro:build:done'] as (
    built: object,
  ) => Promise<void>;
  await done({ dir: pathToFileURL(`${site}/`), logger });
  const files = await readdir(join(site, 'pagefind'));
  expect(files.filter((name) => name.startsWith('wasm'))).toEqual([searcher]);
  expect(files.filter((name) => /ui|highlight/.test(name))).toEqual([]);
});
