import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildAnew, makeVault, type Site } from './built-site.ts';
import { all, one, words } from './elements.ts';
import { readGardenJson } from './garden-json.ts';
import { copyProject, settingsFile } from './project-copy.ts';

let site: Site;

/** A note whose words and names can be told from those of others. */
const quiet = (name: string, head: string): string =>
  `---\ntitle: Quietx ${name}\ntags: [quietx${name}]\nseries: Course\naliases: [/quietx-old-${name}/]\n${head}\n---\n\n` +
  `Quietxtext that leads to [[Open]] and to [[Quietx nowhere]]. #quietxinline\n`;

beforeAll(async () => {
  const vault = await makeVault({
    'index.md': '# Home\n\nSee [[Open]].\n',
    'Open.md':
      '---\ntags: [shared]\nseries: Course\n---\n\nSee [the first](one.md), [the second](handouts/two.md), [the third](three.md).\n',
    'tags/veiled.md': '---\nunlisted: true\n---\n\nQuietxtext on a tag.\n',
    'Other.md': '---\ntags: [shared]\nseries: Course\n---\n\nOf its own, see [[Open]].\n',
    'one.md': quiet('one', 'unlisted: true'),
    'handouts/two.md': quiet('two', 'stage: seedling'),
    'three.md': quiet('three', 'keywords: [shared]').replace('tags: [', 'tags: [hush/low, '),
    'journal/private.md': 'Privatex words.\n',
    'journal/public.md': '---\npublish: true\n---\nWords.\n',
  });
  const publish = { unlisted: ['Handouts', '#Hush'], explicit: ['journal'] };
  const settings = { title: 'The garden', lang: 'en', publish, gardenReport: true };
  const project = await copyProject({
    'src/site.config.ts': settingsFile(settings),
    // What an owner's own page may list, and what it may ask for by name.
    'src/pages/own.json.ts': `import { getCollection, getEntry } from 'astro:content';
      export const GET = async () => Response.json({
        all: (await getCollection('notes')).map(({ id }) => id),
        one: (await getEntry('notes', 'one.md'))?.data.address,
      });`,
  });
  site = await buildAnew(vault, { SITE_URL: 'https://garden.example' }, [], project);
}, 90_000);

const headOf = (file: string): string => site.text(file).split('</head>')[0] ?? '';

const pages = ['one', 'handouts/two', 'three'];

it.each(pages)('%s is reachable, and tells search engines to leave it alone', (path) => {
  const page = site.page(`/${path}/`);
  expect(words(one(page, '.prose'))).toContain('Quietxtext');
  expect(headOf(`${path}/index.html`)).toContain('<meta name="robots" content="noindex">');
  expect(headOf(`${path}/index.html`)).not.toContain('rel="canonical"');
  expect(headOf('open/index.html')).not.toContain('noindex');
});

it('is reached by links and by old addresses', () => {
  const links = all(one(site.page('/open/'), '.prose'), 'a.internal-link');
  expect(links.map(({ properties }) => properties['href'])).toEqual(
    pages.map((path) => `/${path}/`),
  );
  expect(site.has('/quietx-old-one/')).toBe(true);
});

/** Everything that a file says: the search index is packed. */
function said(file: string): string {
  const bytes = site.bytes(file);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? gunzipSync(bytes) : bytes).toString('latin1').toLowerCase();
}

it('is named by no other file of the site', () => {
  const own = /^(?:one|handouts\/two|three)\/index\.html$/;
  // A tag of such a note leads somewhere, but to a page that lists nothing.
  const ofTags = /^tags\/(?:quietx\w+|hush(?:\/low)?)\/index\.html$/;
  const naming = site.files.filter((file) => said(file).includes('quietx'));
  expect(naming.filter((file) => !own.test(file) && !ofTags.test(file))).toEqual([]);
  expect(naming.filter((file) => own.test(file))).toHaveLength(3);
  const linking = site.files.filter((file) => /handouts\/two|"\/three\//.test(said(file)));
  const old = ['quietx-old-three/index.html', 'quietx-old-two/index.html'];
  expect(linking.filter((file) => !own.test(file))).toEqual([
    ...['llms-full.txt', 'open/index.html', 'open/index.md'],
    ...old,
  ]);
});

it('has tags that lead to pages which list nothing', () => {
  for (const tag of ['quietxone', 'quietxinline', 'hush', 'hush/low', 'veiled']) {
    const page = site.page(`/tags/${tag}/`);
    expect(all(one(page, 'main'), '.note-list a')).toEqual([]);
    expect(headOf(`tags/${tag}/index.html`)).toContain('noindex');
  }
  expect(words(one(site.page('/tags/'), 'main'))).not.toContain('hush');
});

it('is no part of a series, and its links no one’s backlinks', () => {
  expect(words(one(site.page('/open/'), '.meta'))).toContain('1 of 2');
  const { notes } = readGardenJson(site);
  expect(notes.map(({ id }) => id)).toEqual([
    'Open.md',
    'Other.md',
    'index.md',
    'journal/public.md',
  ]);
  expect(notes[0]).toMatchObject({ links: [], backlinks: ['Other.md', 'index.md'] });
});

it('is in no collection that an owner lists, and there for who asks for it', () => {
  expect(JSON.parse(site.text('own.json'))).toEqual({
    all: ['Open.md', 'Other.md', 'index.md', 'journal/public.md'],
    one: '/one/',
  });
});

it('publishes of a folder only what is marked there, when the owner says so', () => {
  expect(site.has('/journal/public/')).toBe(true);
  expect(site.files.filter((file) => said(file).includes('privatex'))).toEqual([]);
});

describe('the page that tells how the garden has grown', () => {
  it('names what is listed, and is found', () => {
    const page = site.page('/garden/');
    const parts = all(page, '.list-section');
    const titled = (title: string): string =>
      parts.map(words).find((part) => part.includes(title)) ?? '';
    expect(titled('Most linked')).toMatch(/Open\s*2 ties/);
    expect(titled('Linked from no note')).toContain('Other');
    expect(words(one(page, '.lead'))).toBe('4 notes, 2 ties');
    expect(site.text('sitemap-0.xml')).toContain('https://garden.example/garden/</loc>');
    const ways = all(one(site.page('/recent/'), '.list-ways'), 'a');
    expect(ways.map(({ properties }) => properties['href'])).toContain('/garden/');
  });
});
