import { describe, expect, it } from 'vitest';
import { type Files, growFrom, problemsOf, publicIds } from '../build-garden.ts';

const block = (yaml: string): string => `---\n${yaml}\n---\nText.`;
const redirectsOf = (files: Files): Record<string, string[]> =>
  Object.fromEntries(growFrom(files).redirects);

describe('old addresses', () => {
  it.each([
    ['an alias with a slash', 'aliases: [Old Path/My Note]', ['/old-path/my-note/']],
    ['an alias with a slash before it', 'aliases: [/old/note/]', ['/old/note/']],
    ['no alias without one', 'aliases: [Old Note]', undefined],
    ['an address', 'redirect_from: /old/note/', ['/old/note/']],
    ['several', 'redirect_from: [/one/, /two]', ['/one/', '/two/']],
    ['not its own', 'redirect_from: [/a/]', undefined],
    ['one only once', 'redirect_from: [/old/, /old]\naliases: [/old]', ['/old/']],
  ])('lead to a note: %s', (_, yaml, addresses) => {
    const garden = growFrom({ 'a.md': block(yaml) });
    expect(garden.redirects.get('a.md')).toEqual(addresses);
    expect(problemsOf(garden, 'refused-redirect')).toEqual([]);
  });

  it.each([
    ['//elsewhere.example/', 'redirect_from: "//elsewhere.example/"'],
    ['https://elsewhere.example/', 'redirect_from: "https://elsewhere.example/"'],
    ['../up/', 'redirect_from: ../up/'],
    ['a page of its own', 'redirect_from: /b/'],
    ['an address of the site', 'redirect_from: /tags/'],
  ])('are refused with a problem: %s', (_, yaml) => {
    const garden = growFrom({ 'a.md': `---\ntitle: T\n${yaml}\n---\nText.`, 'b.md': 'x' });
    expect(garden.redirects.get('a.md')).toBeUndefined();
    expect(problemsOf(garden, 'refused-redirect')).toMatchObject([
      { level: 'error', file: 'a.md' },
    ]);
  });

  it.each([
    [
      'from the top',
      'aliases: [/old/url/, /2019/Old_Post.html]',
      ['/old/url/', '/2019/Old_Post.html/'],
    ],
    [
      'beside the page',
      'aliases: [old-two, deep/three]',
      ['/posts/old-two/', '/posts/deep/three/'],
    ],
    ['its own', 'url: /own/url/', ['/own/url/']],
    ['its own, with an ending', 'url: /own/url.html', ['/own/url.html/']],
    ['no name', 'aliases: [Another name]', undefined],
    ['no source', 'url: https://a.example/x', undefined],
  ])('of a site of Hugo’s lead to a note: %s', (_, yaml, addresses) => {
    const files = { 'posts/_index.md': 'x', 'posts/bundle/index.md': block(yaml) };
    const garden = growFrom(files);
    expect(garden.redirects.get('posts/bundle/index.md')).toEqual(addresses);
    expect(problemsOf(garden, 'refused-redirect')).toEqual([]);
  });

  it.each([['https://a.example/x'], ['a.example/x'], ['x'], ['//a.example/'], ['/:year/']])(
    'are not what a note calls `url` for its source: %s',
    (url) => {
      expect(redirectsOf({ 'a.md': block(`url: ${JSON.stringify(url)}`) })).toEqual({});
    },
  );

  it.each([
    ['../posts/b', '/posts/b/'],
    ['./b/c', '/a/b/c/'],
    ['../../b', undefined],
  ])('that begin with a dot are meant from the folder of the note: %s', (alias, from) => {
    const { redirects } = growFrom({ 'a/b.md': block(`aliases: ['${alias}']`) });
    expect(redirects.get('a/b.md')?.[0]).toBe(from);
  });

  it('go to the first of two notes, with a problem for the other', () => {
    const garden = growFrom({
      'a.md': block('redirect_from: /old/'),
      'b.md': block('redirect_from: /old/'),
    });
    expect(Object.fromEntries(garden.redirects)).toEqual({ 'a.md': ['/old/'] });
    expect(problemsOf(garden, 'refused-redirect')).toMatchObject([{ file: 'b.md' }]);
  });

  it('are none of a private note', () => {
    expect(redirectsOf({ 'a.md': block('redirect_from: /old/\ndraft: true') })).toEqual({});
  });
});

describe('folders', () => {
  const pagesOf = (...ids: string[]): [string, string[]][] =>
    growFrom(Object.fromEntries(ids.map((id) => [id, 'x']))).folders.map(({ address, notes }) => [
      address,
      notes,
    ]);

  it.each<[ids: string[], folders: [string, string[]][]]>([
    [['a/b.md'], [['/a/', ['a/b.md']]]],
    [['a/b.md', 'a/index.md'], []],
    [['a/b.md', 'a.md'], []],
    [['a/README.md'], []],
    [['_posts/2021-01-01-x.md'], []],
    [['tags/a.md'], []],
    [['notes/a.md'], []],
  ])('get a page when they have none: %j', (ids, folders) => {
    expect(pagesOf(...ids)).toEqual(folders);
  });

  it('get one at every depth', () => {
    const folders = pagesOf('a/b c/d.md', 'a/e.md').sort();
    expect(folders).toEqual([
      ['/a/', ['a/e.md']],
      ['/a/b-c/', ['a/b c/d.md']],
    ]);
  });

  it('get none for private notes', () => {
    const garden = growFrom({ 'a/b.md': block('draft: true') });
    expect(garden.folders).toEqual([]);
    expect(publicIds(garden)).toEqual([]);
  });
});
