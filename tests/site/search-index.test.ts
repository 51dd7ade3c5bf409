import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Cache } from '../../src/reading/cache.ts';
import { SiteFolder } from '../../src/site/site-folder.ts';
import { SearchIndex } from '../../src/features/search/search-index.ts';
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
  const page = '<html><body><article data-pagefind-body>木 tree</article></body></html>';
  await put(site, 'index.html', page);
  const index = new SearchIndex(lang);
  index.begin(1, new Cache(join(await makeFolder(), 'search.pack')));
  await index.add('index.html', Buffer.from(page));
  await index.finish(new SiteFolder(site), () => undefined);
  const files = await readdir(join(site, 'pagefind'));
  expect(files.filter((name) => name.startsWith('wasm'))).toEqual([searcher]);
  expect(files.filter((name) => /ui|highlight/.test(name))).toEqual([]);
});
