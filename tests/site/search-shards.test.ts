import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MergedIndex } from '../../src/features/search/merge-shards.ts';
import { SearchBuilder } from '../../src/features/search/search-builder.ts';
import { addPages, endPagefind, type Files, takeFiles } from '../../src/features/search/shard.ts';
import { type Answer, type Searcher, searcherOf } from './pagefind-searcher.ts';
import { variedPages } from './varied-pages.ts';

const pages = variedPages(300);
const queries: [words: string | null, filters?: Record<string, unknown>][] = [
  ['everywhere'],
  ['bridge'],
  ['Bridge pause'],
  ['"quick brown"'],
  ['"quick brown bridge"', { tag: 'craft' }],
  ['walk'],
  ['cafe'],
  ['café'],
  ['resume'],
  ['résumé'],
  ['Blätter'],
  ['großer'],
  ['écriture'],
  ['庭'],
  ['植物'],
  ['花园'],
  ['東京都'],
  ['листья'],
  ['شجرة'],
  ['lantern'],
  ['ada'],
  ['w0x1'],
  ['w299x3'],
  ['everyw'],
  ...Array.from({ length: 7 }, (_, number): [string] => [`stretch${number}`]),
  ['everywhere', { tag: ['craft', 'café'] }],
  ['everywhere', { any: [{ tag: 'rare' }, { kind: 'essay' }] }],
  ['bridge', { not: { tag: 'craft' } }],
  ['garden', { kind: 'essay', tag: '植物/木' }],
  [null, { tag: 'rare' }],
  [null, { tag: 'Craft/Wood' }],
  [null],
];

let shard = 0;

/** Pagefind's own files of some pages. */
async function indexOf(lang: string, some: typeof pages): Promise<Files> {
  const number = shard++;
  await addPages(number, lang, some);
  return takeFiles(number, lang);
}

function entryOf(files: Files): Record<string, unknown> {
  const entry = files.find(([path]) => path === 'pagefind-entry.json')?.[1] ?? new Uint8Array();
  return JSON.parse(Buffer.from(entry).toString()) as Record<string, unknown>;
}

async function merged(lang: string, count: number): Promise<Searcher> {
  const index = new MergedIndex(lang);
  let entry = {};
  for (let part = 0; part < count; part++) {
    const from = Math.floor((part * pages.length) / count);
    const to = Math.floor(((part + 1) * pages.length) / count);
    const files = await indexOf(lang, pages.slice(from, to));
    entry = entryOf(files);
    index.add(files);
  }
  return searcherOf(await index.files(entry));
}

/** Results with one score in the order of their addresses: there the order is that of pages. */
function withTiesSorted({ results, counts }: Answer): Answer {
  const sorted = [...results].sort(
    (a, b) => b.score - a.score || (a.data.url < b.data.url ? -1 : 1),
  );
  return { counts, results: sorted };
}

afterAll(endPagefind);

describe.each(['en', 'ja'])('an index in %s put together from shards', (lang) => {
  let ownFilters: unknown;
  const ownAnswers: Answer[] = [];
  beforeAll(async () => {
    const pagefind = await searcherOf(await indexOf(lang, pages));
    ownFilters = await pagefind.filters();
    for (const [words, filters] of queries) {
      const answer = await pagefind.ask(words, filters);
      expect(answer.results.length, `results for ${words}`).toBeGreaterThan(0);
      ownAnswers.push(answer);
    }
  });

  it.each([1, 2, 7])('answers as Pagefind’s own does: %i', async (count) => {
    const index = await merged(lang, count);
    expect(await index.filters()).toEqual(ownFilters);
    for (const [number, [words, filters]] of queries.entries())
      expect(await index.ask(words, filters), `${words} ${JSON.stringify(filters)}`).toEqual(
        ownAnswers[number],
      );
  });

  it('answers so when a build has dealt its pages out', async () => {
    const files: Files = [];
    const builder = new SearchBuilder(lang, pages.length, forgetful, 40);
    for (const { file, html } of pages) await builder.add(file, Buffer.from(html));
    const site = {
      read: () => Buffer.alloc(0),
      write: (path: string, bytes: Uint8Array) => {
        files.push([path.replace('pagefind/', ''), bytes]);
        return true;
      },
    };
    const told: number[] = [];
    await builder.finish(site, (_done, of) => told.push(of));
    expect(told).toHaveLength(8);
    const index = await searcherOf(files);
    expect(await index.filters()).toEqual(ownFilters);
    const own = ownAnswers.map(withTiesSorted);
    for (const [number, [words, filters]] of queries.entries())
      expect(withTiesSorted(await index.ask(words, filters)), String(words)).toEqual(own[number]);
  });
});

const forgetful = {
  get: () => undefined,
  has: () => false,
  set: () => undefined,
  save: () => undefined,
  isEmpty: true,
};

it('finds pages of two shards that have one name', async () => {
  const files = await indexOf('en', pages.slice(0, 3));
  const index = new MergedIndex('en');
  index.add(files);
  index.add(files);
  const searcher = await searcherOf(await index.files(entryOf(files)));
  const { results } = await searcher.ask('w1x1');
  expect(results.map(({ data }) => data.url)).toEqual(['/notes/0001/', '/notes/0001/']);
});

it('has nothing of a shard without pages', async () => {
  const files = await indexOf('en', pages.slice(0, 3));
  const index = new MergedIndex('en');
  index.add(await indexOf('en', []));
  index.add(files);
  index.add(await indexOf('en', []));
  const searcher = await searcherOf(await index.files(entryOf(files)));
  const own = await searcherOf(files);
  expect(await searcher.ask('everywhere')).toEqual(await own.ask('everywhere'));
});
