import { describe, expect, it } from 'vitest';
import { slugSegment } from '../../src/garden/index.ts';
import { complaintsOf, type Files, growFrom, publicIds } from '../build-garden.ts';

/** Addresses by id in a garden of these files, each with some text. */
function addressesOf(...ids: string[]): Record<string, string> {
  const files: Files = Object.fromEntries(ids.map((id) => [id, 'Text.']));
  return Object.fromEntries(growFrom(files).addresses);
}

describe('one segment', () => {
  it.each([
    ['My Note', 'my-note'],
    ['Deep  Work', 'deep--work'],
    ['What? Why! (v1.0)', 'what-why-v10'],
    ['snake_case', 'snake_case'],
    ['Café', 'café'],
    ['Cafe\u0301', 'café'],
    ['ΑΘΗΝΑ', 'αθηνα'],
    ['日本語', '日本語'],
    ['ملاحظة', 'ملاحظة'],
    ['🌱', 'u1f331'],
    ['🌱 Seeds', '-seeds'],
    ['!', 'u21'],
  ])('%s becomes %s', (written, address) => {
    expect(slugSegment(written)).toBe(address);
  });

  const signs = ['🌱', '❤️', '👩‍💻', '🇩🇪', '👍🏽', '!!!', '…', '—', '\u200B', '?'];

  it.each(signs)('is never without a visible sign: %j', (written) => {
    expect(slugSegment(written)).toMatch(/[\p{L}\p{N}\p{S}\p{P}]/u);
  });
});

describe('addresses', () => {
  it.each([
    ['note.md', '/note/'],
    ['note.mdx', '/note/'],
    ['NOTE.MD', '/note/'],
    ['Deep Work/My Note.md', '/deep-work/my-note/'],
    ['Über uns/Grüße.md', '/über-uns/grüße/'],
    ['日本語/メモ.md', '/日本語/メモ/'],
    ['🌱/🌳.md', '/u1f331/u1f333/'],
    ['v1.2 notes.md', '/v12-notes/'],
    ['a.md.md', '/amd/'],
    ['index.md', '/'],
    ['README.md', '/'],
    ['a/index.md', '/a/'],
    ['a/INDEX.md', '/a/'],
    ['a/a.md', '/a/'],
    ['a/README.md', '/a/'],
    ['a/readme.md', '/a/'],
    ['Deep Work/Deep Work.md', '/deep-work/'],
    ['a/b/b.mdx', '/a/b/'],
    ['a/b/a.md', '/a/b/a/'],
    ['2021-06-28-note.md', '/2021-06-28-note/'],
    ['_posts/2021-06-28-first-day.md', '/first-day/'],
    ['_posts/2021-06-28-First Day.md', '/first-day/'],
    ['_posts/21-6-8-first-day.markdown', '/first-day/'],
    ['_posts/2021/06/2021-06-28-first-day.mkd', '/first-day/'],
    ['leading/_posts/2021-06-28-first-day.md', '/leading/first-day/'],
    ['a/b c/_posts/d/2021-06-28-first-day.mkdn', '/a/b-c/first-day/'],
    ['_posts/2021-06-28-index.md', '/index/'],
  ])('%s is at %s', (id, address) => {
    expect(addressesOf(id)).toEqual({ [id]: address });
  });

  it.each([
    [
      ['a/index.md', 'a/a.md', 'a/README.md'],
      { 'a/index.md': '/a/', 'a/a.md': '/a/a/', 'a/README.md': '/a/readme/' },
    ],
    [['a/a.md', 'a/README.md'], { 'a/a.md': '/a/', 'a/README.md': '/a/readme/' }],
    [['index.md', 'README.md'], { 'index.md': '/', 'README.md': '/readme/' }],
    [['a/b.md', 'a/c.md'], { 'a/b.md': '/a/b/', 'a/c.md': '/a/c/' }],
  ])('one note is the page of a folder: %j', (ids, addresses) => {
    expect(addressesOf(...ids)).toEqual(addresses);
  });

  it('lets a private note be no page of a folder and take no address', () => {
    const garden = growFrom({
      'A b.md': '---\ndraft: true\n---\nText.',
      'a-b.md': 'Text.',
      'c/index.md': '---\npublish: false\n---\nText.',
      'c/README.md': 'Text.',
    });
    expect(Object.fromEntries(garden.addresses)).toEqual({
      'a-b.md': '/a-b/',
      'c/README.md': '/c/',
    });
    expect(complaintsOf(garden)).toEqual([]);
  });
});

describe('two notes at one address', () => {
  it('leaves it to the first in code-point order and numbers the others', () => {
    const garden = growFrom({ 'a-b.md': 'x', 'A B.md': 'x', 'A b.md': 'x' });
    expect(Object.fromEntries(garden.addresses)).toEqual({
      'A B.md': '/a-b/',
      'A b.md': '/a-b-1/',
      'a-b.md': '/a-b-2/',
    });
    expect(complaintsOf(garden)).toMatchObject([
      { code: 'address-clash', level: 'error', file: 'A b.md' },
      { code: 'address-clash', level: 'error', file: 'a-b.md' },
    ]);
    expect(complaintsOf(garden)[1]?.message).toContain('/a-b-2/');
    expect(complaintsOf(garden)[1]?.message).toContain('A B.md');
  });

  it('orders by code point, not by UTF-16 unit', () => {
    const permalink = '---\npermalink: /same/\n---\nx';
    const garden = growFrom({ '\u{1F331}.md': permalink, '\uFF41.md': permalink });
    expect(garden.addresses.get('\uFF41.md')).toBe('/same/');
    expect(garden.addresses.get('\u{1F331}.md')).toBe('/same-1/');
  });

  it('does not take a number that another note has by nature', () => {
    expect(addressesOf('X.md', 'x-1.md', 'x.md')).toEqual({
      'X.md': '/x/',
      'x-1.md': '/x-1/',
      'x.md': '/x-2/',
    });
  });

  it('counts where two folders meet', () => {
    expect(addressesOf('A/c.md', 'a/C.md')).toEqual({ 'A/c.md': '/a/c/', 'a/C.md': '/a/c-1/' });
  });

  it('moves a second home page out of the way', () => {
    const addresses = growFrom({ 'a.md': '---\npermalink: /\n---\nx', 'index.md': 'x' }).addresses;
    expect(addresses.get('a.md')).toBe('/');
    expect(addresses.get('index.md')).toBe('/index-1/');
  });
});

describe('the site’s own addresses', () => {
  const names = ['404', 'tags', 'search', 'notes', 'wanted', 'recent', 'graph', 'garden'];

  it.each([...names, 'explore', 'pagefind'])('/%s/ is never given away', (name) => {
    const garden = growFrom({ [`${name}.md`]: 'x', [`${name}-1.md`]: 'x' });
    expect(Object.fromEntries(garden.addresses)).toEqual({
      [`${name}-1.md`]: `/${name}-1/`,
      [`${name}.md`]: `/${name}-2/`,
    });
    expect(complaintsOf(garden)).toMatchObject([{ code: 'address-clash', file: `${name}.md` }]);
  });

  it.each([
    ['/tags/', '/tags-1/'],
    ['search', '/search-1/'],
    ['/notes/index.html', '/notes-1/'],
    ['/404.html', '/404-1/'],
  ])('is no permalink: %s', (permalink, address) => {
    const garden = growFrom({ 'a.md': `---\npermalink: ${permalink}\n---\nx` });
    expect(garden.addresses.get('a.md')).toBe(address);
    expect(complaintsOf(garden)).toMatchObject([{ code: 'address-clash', level: 'error' }]);
  });

  it.each([
    ...['/graph/notes.json', '/garden/reader.json', '/garden/sidenotes.css', '/sitemap-1.xml'],
    ...['/index.html/index.html', '/a/index.html/b/', '/%252e%252e/x', '/%2e%2e/x', '/a%2500b/'],
    ...[`/${'s/'.repeat(2000)}`, `/${'x'.repeat(201)}/`, `/${'%C3%BC'.repeat(101)}/`],
    ...['/a/%00/', '/%5Cx/', `/${'🌱'.repeat(60)}/`],
  ])('and what no disk or host can hold is no address of a page: %s', (written) => {
    const permalink = growFrom({ 'a.md': `---\npermalink: "${written}"\n---\nx` });
    expect(permalink.addresses.get('a.md')).toBe('/a/');
    expect(complaintsOf(permalink)).toMatchObject([{ code: 'bad-permalink', level: 'error' }]);
    const redirect = growFrom({ 'a.md': `---\nredirect_from: "${written}"\n---\nx` });
    expect(redirect.redirects.size).toBe(0);
    expect(complaintsOf(redirect)).toMatchObject([{ code: 'refused-redirect', level: 'error' }]);
  });

  it('are no shorter for a note that lies too deep: its address is the end of its path', () => {
    const deep = `${'folder of a long name/'.repeat(150)}Note.md`;
    const address = growFrom({ [deep]: 'x' }).addresses.get(deep) ?? '';
    expect(address).toMatch(/^(?:\/folder-of-a-long-name)+\/note\/$/);
    expect(address.length).toBeLessThan(1010);
  });

  it('keeps the page of a folder off them', () => {
    expect(addressesOf('notes/index.md', 'notes/a.md')).toEqual({
      'notes/index.md': '/notes-1/',
      'notes/a.md': '/notes/a/',
    });
  });

  it.each<[what: string, files: Files]>([
    ['a permalink', { 'n.md': '---\npermalink: /tags/leading/\n---\nx' }],
    ['a file that introduces no tag', { 'tags/leading!.md': 'x' }],
  ])('keeps pages of tags their own against %s', (_, files) => {
    const garden = growFrom({ ...files, 'tagged.md': 'On #leading.' });
    expect([...garden.addresses.values()]).not.toContain('/tags/leading/');
    expect(complaintsOf(garden)).toMatchObject([{ code: 'address-clash', level: 'error' }]);
  });
});

it('gives introductions of tags the address of their tag', () => {
  const garden = growFrom({ 'tags/Leading.md': 'x', 'tags/a/b.md': 'x', 'tags/🌱.md': 'x' });
  expect(Object.fromEntries(garden.addresses)).toEqual({
    'tags/Leading.md': '/tags/leading/',
    'tags/a/b.md': '/tags/a/b/',
    'tags/🌱.md': '/tags/🌱/',
  });
  expect(complaintsOf(garden)).toEqual([]);
  expect(publicIds(garden)).toHaveLength(3);
});
