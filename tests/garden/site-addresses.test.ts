import { describe, expect, it } from 'vitest';
import {
  complaintsOf,
  type Files,
  growFrom,
  htmlOf,
  outcomeOf,
  targetOf,
} from '../build-garden.ts';

const site = { base: '/base/', files: ['/icons/leaf.svg'] };
const files: Files = {
  'docs/one.md': '#deep/inner',
  'My folder/index.md': '',
  'x.md': '---\ntags: ["Café"]\n---\n\nText.',
  'secret/plan.md': '---\npublish: false\ntags: [hush]\n---\n\nText.',
  'hidden/list.md': '---\nunlisted: true\ntags: [quiet]\n---\n\nText.',
};
const from = 'deep/er/from.md';

/** The address to which a link leads, as it stands in the page. */
function hrefOf(text: string, id = from): string | undefined {
  const garden = growFrom({ ...files, [id]: text }, { site });
  expect(complaintsOf(garden)).toEqual([]);
  return /href="([^"]*)"/.exec(htmlOf(garden, id, '/base/'))?.[1];
}

describe('what the site itself makes', () => {
  it.each<[link: string, href: string]>([
    ['[t](/)', '/base/'],
    ['[t](/notes/)', '/base/notes/'],
    ['[t](/notes)', '/base/notes/'],
    ['[t](/tags/)', '/base/tags/'],
    ['[t](/tags/deep/)', '/base/tags/deep/'],
    ['[t](/tags/deep/inner)', '/base/tags/deep/inner/'],
    ['[t](/tags/Caf%C3%A9/)', '/base/tags/caf%C3%A9/'],
    ['[t](/search/?q=fern)', '/base/search/?q=fern'],
    ['[t](/graph/#x)', '/base/graph/#x'],
    ['[t](/rss.xml)', '/base/rss.xml'],
    ['[t](rss.xml)', '/base/rss.xml'],
    ['[t](/garden.json "All")', '/base/garden.json'],
    ['[t](/explore/)', '/base/explore/'],
    ['[t](/graph/path/)', '/base/graph/path/'],
    ['[t](/llms.txt)', '/base/llms.txt'],
    ['[t](/robots.txt)', '/base/robots.txt'],
    ['[t](/sitemap-index.xml)', '/base/sitemap-index.xml'],
    ['[t](/404.html)', '/base/404.html'],
    ['[t](/atom.xml)', '/base/atom.xml'],
    ['[t](/feed.json)', '/base/feed.json'],
    ['[t](/opensearch.xml)', '/base/opensearch.xml'],
    ['[t](/garden.schema.json)', '/base/garden.schema.json'],
    ['[t](/icons/leaf.svg)', '/base/icons/leaf.svg'],
    ['[t](/base/notes/)', '/base/notes/'],
    ['[t](/base/docs/one/)', '/base/docs/one/'],
    ['[t][r]\n\n[r]: /wanted/', '/base/wanted/'],
    ['<a href="/recent/">t</a>', '/base/recent/'],
    ['<div><a href="/tags/deep/">t</a></div>', '/base/tags/deep/'],
    ['[[/tags/deep/]]', '/base/tags/deep/'],
    ['[[/rss.xml|feed]]', '/base/rss.xml'],
  ])('is led to by %s', (text, href) => {
    expect(hrefOf(text)).toBe(href);
  });

  it.each<[link: string, href: string]>([
    ['[t](/docs/)', '/base/docs/'],
    ['[t](/docs)', '/base/docs/'],
    ['[t](../../docs/)', '/base/docs/'],
    ['[t](../../docs)', '/base/docs/'],
    ['[t](docs/)', '/base/docs/'],
    ['[t](../)', '/base/deep/'],
    ['[t](..)', '/base/deep/'],
    ['[t](.)', '/base/deep/er/'],
    ['[t](./)', '/base/deep/er/'],
    ['[t](<../../My folder/>)', '/base/my-folder/'],
    ['[t](/My%20folder/)', '/base/my-folder/'],
    ['[[docs/]]', '/base/docs/'],
    ['[[/docs]]', '/base/docs/'],
  ])('is a folder, beside the note: %s', (text, href) => {
    expect(hrefOf(text)).toBe(href);
  });

  it('is found by `site`, and connects no notes', () => {
    const garden = growFrom({ ...files, [from]: '[t](/notes/) [u](../../docs)' }, { site });
    expect(outcomeOf(garden, from)).toMatchObject({ target: { id: '/notes/', by: 'site' } });
    expect(garden.edges.get(from)).toMatchObject({ links: [], unresolved: [] });
  });

  it('does not hide the note of a folder', () => {
    const garden = growFrom({ ...files, [from]: '[t](<../../My folder/>)' }, { site });
    expect(garden.edges.get(from)?.links).toEqual([{ to: 'My folder/index.md', kind: 'link' }]);
  });

  it.each([
    ['[[docs]]', 'missing'],
    ['[t](/tags/hush/)', 'missing'],
    ['[t](/tags/quiet/)', 'missing'],
    ['[t](/secret/)', 'private'],
    ['[t](/hidden/)', 'missing'],
  ])('is not %s', (text, outcome) => {
    const garden = growFrom({ ...files, [from]: text }, { site });
    expect(outcomeOf(garden, from)).toEqual({ outcome });
  });

  it('shows in a note with components', () => {
    const garden = growFrom({ 'm.mdx': '[t](/notes/) and <a href="/rss.xml">u</a>' }, { site });
    expect(complaintsOf(garden)).toEqual([]);
    expect([0, 1].map((number) => targetOf(garden, 'm.mdx', number))).toEqual([
      '/notes/',
      '/rss.xml',
    ]);
  });
});

describe('a file that is served as it is', () => {
  const served = { ...site, files: ['/logo.png', '/icons/leaf.svg', '/song.mp3'] };
  const shownFrom = (text: string, id = from): string => {
    const garden = growFrom({ ...files, [id]: text }, { site: served });
    expect(complaintsOf(garden)).toEqual([]);
    return htmlOf(garden, id, '/base/');
  };

  it.each<[embed: string, src: string]>([
    ['![[logo.png]]', '/base/logo.png'],
    ['![[/logo.png|A logo]]', '/base/logo.png'],
    ['![[LOGO.png|20]]', '/base/logo.png'],
    ['![[icons/leaf.svg]]', '/base/icons/leaf.svg'],
    ['![[song.mp3]]', '/base/song.mp3'],
    ['![a](logo.png)', '/base/logo.png'],
    ['![a](/icons/leaf.svg)', '/base/icons/leaf.svg'],
    ['![a](/base/logo.png "Ours")', '/base/logo.png'],
    ['<img src="/logo.png" alt="a">', '/base/logo.png'],
    [
      '<picture><source srcset="/logo.png"><img src="/logo.png" alt="a"></picture>',
      '/base/logo.png',
    ],
  ])('is shown in a page: %s', (text, src) => {
    const html = shownFrom(text);
    expect(html).toContain(` src="${src}"`);
    // It is not made smaller.
    expect(html).not.toContain('.webp');
  });

  it('is linked to by its name as by its address', () => {
    expect(shownFrom('[[logo.png]]')).toContain('href="/base/logo.png"');
  });

  it('gives way to a file of the vault', () => {
    const vault = { ...files, 'deep/logo.png': '', [from]: '![[logo.png]]' };
    expect(targetOf(growFrom(vault, { site: served }), from)).toBe('deep/logo.png');
  });
});

describe('an address at which nothing is', () => {
  it.each<[link: string, near: string]>([
    ['[t](/nots/)', '/notes/'],
    ['[t](nots/)', '/notes/'],
    ['[t](/tags/dep/)', '/tags/deep/'],
    ['<a href="/docs/on/">t</a>', '/docs/one/'],
    ['[t][r]\n\n[r]: /recnt/', '/recent/'],
  ])('is told with the nearest that works: %s', (text, near) => {
    const [problem] = complaintsOf(growFrom({ ...files, [from]: text }, { site }));
    expect(problem).toMatchObject({ code: 'missing-link', file: from, line: 1 });
    expect(problem?.hint).toContain(near);
  });

  it('is no page where a picture is to be', () => {
    const garden = growFrom({ ...files, [from]: '![t](/rss.xml) ![[/notes/]]' }, { site });
    expect(complaintsOf(garden)).toMatchObject([
      { code: 'missing-link' },
      { code: 'missing-link' },
    ]);
  });

  it('is no file where none of that name is served', () => {
    const garden = growFrom({ ...files, [from]: '![[icons/fern.svg]] ![[leaf.svg]]' }, { site });
    expect(complaintsOf(garden)).toMatchObject([
      { code: 'missing-file' },
      { code: 'missing-file' },
    ]);
  });
});
