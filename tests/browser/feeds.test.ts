import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, root, type Site } from '../site/built-site.ts';
import { all, classesOf, one, property, words } from '../site/elements.ts';
import { type GardenNote, readGardenJson } from '../site/garden-json.ts';
import { openBrowser, openPage } from './reader.ts';
import { childrenOf, readXml, textOf, type XmlElement } from './xml.ts';

const home = 'https://garden.example/sub/path/';

let site: Site;
let notes: GardenNote[];
let xml: (file: string) => Promise<XmlElement>;

beforeAll(async () => {
  site = await buildSite(undefined, { SITE_URL: 'https://garden.example', BASE_PATH: '/sub/path' });
  notes = readGardenJson(site).notes;
  const { page } = await openPage(await openBrowser());
  xml = (file) => readXml(page, site.text(file));
}, 60_000);

const inFull = (address: string): string => home + encodeURI(address.slice(1));

describe('the feed', () => {
  let channel: XmlElement;
  let items: XmlElement[];

  beforeAll(async () => {
    const rss = await xml('rss.xml');
    expect(rss).toMatchObject({ name: 'rss', attributes: { version: '2.0' } });
    channel = childrenOf(rss, 'channel')[0] ?? rss;
    items = childrenOf(channel, 'item');
  });

  it('names the site by its address', () => {
    expect(textOf(channel, 'link')).toBe(home);
    expect(textOf(channel, 'title')).not.toBe('');
    expect(textOf(channel, 'language')).toBe('en-GB');
  });

  it('holds notes of the garden, the latest first', () => {
    const dated = notes.filter(({ created, modified }) => created ?? modified);
    expect(items).toHaveLength(Math.min(20, dated.length));
    const known = new Map(notes.map((note) => [inFull(note.address), note.title]));
    for (const item of items) expect(known.get(textOf(item, 'link'))).toBe(textOf(item, 'title'));
    const times = items.map((item) => Date.parse(textOf(item, 'pubDate')));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it('has each text in full', () => {
    for (const item of items) {
      const address = textOf(item, 'link').slice(home.length - 1);
      const content = words(fromHtml(textOf(item, 'content:encoded'), { fragment: true }));
      const shown = all(one(site.page(decodeURI(address)), '.prose'), 'p').map(words);
      const last = shown.at(-1) ?? '';
      expect(content, address).toContain(shown[0]?.slice(0, 60));
      expect(content, address).toContain(last.slice(-40));
    }
  });

  it('links in full addresses and leaves out what only its own pages understand', () => {
    for (const item of items) {
      const content = fromHtml(textOf(item, 'content:encoded'), { fragment: true });
      const written = all(content, '*').flatMap((element) =>
        ['href', 'src', 'poster', 'srcSet'].flatMap((name) => property(element, name) ?? []),
      );
      expect(written.filter((address) => !/^(?:https?|mailto):/.test(address))).toEqual([]);
      expect(words(content)).not.toContain('(not written yet)');
      const own = all(content, '*').flatMap(classesOf);
      expect(own).not.toContain('heading-anchor');
      expect(own).not.toContain('visually-hidden');
      for (const tag of ['script', 'style', 'button', 'iframe'])
        expect(all(content, tag)).toEqual([]);
    }
  });
});

describe('where other programs have their feeds', () => {
  it.each([['feed.xml'], ['atom.xml'], ['index.xml']])('%s is the same feed', (file) => {
    expect(site.text(file)).toBe(site.text('rss.xml'));
  });

  it('a folder leads to it', () => {
    expect(site.text('feed/index.html')).toContain('url=/sub/path/rss.xml');
  });
});

describe('the map of the site', () => {
  it('lists every page that may be found, in full addresses', async () => {
    const index = await xml('sitemap-index.xml');
    const parts = index.children.map((part) => textOf(part, 'loc'));
    expect(parts).toEqual([`${home}sitemap-0.xml`]);
    const listed = (await xml('sitemap-0.xml')).children.map((url) => textOf(url, 'loc'));
    const findable = site.pageFiles
      .filter((file) => !/^(?:404|search\/index)\.html$/.test(file))
      .map((file) => home + encodeURI(file.replace(/index\.html$/, '')));
    expect(listed.toSorted()).toEqual(findable.toSorted());
  });

  it('is named to robots', () => {
    expect(site.text('robots.txt')).toContain(`Sitemap: ${home}sitemap-index.xml\n`);
  });
});

describe('the garden for other programs', () => {
  it('lists public notes in the order of their paths', () => {
    const ids = notes.map(({ id }) => id);
    // Arrays of code points compare as the contract's order does.
    const points = (id: string): number[] => Array.from(id, (sign) => sign.codePointAt(0) ?? 0);
    const inOrder = ids.every(
      (id, at) => at === 0 || isBefore(points(ids[at - 1] ?? ''), points(id)),
    );
    expect(inOrder).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { address } of notes) expect(site.has(address)).toBe(true);
  });

  it('knows each link from both ends', () => {
    const forward = notes.flatMap(({ id, links }) => links.map(({ to }) => `${id} → ${to}`));
    const back = notes.flatMap(({ id, backlinks }) => backlinks.map((from) => `${from} → ${id}`));
    const isToItself = (tie: string): boolean => new Set(tie.split(' → ')).size === 1;
    expect([...new Set(forward)].filter((tie) => !isToItself(tie)).sort()).toEqual(back.sort());
    expect(forward.length).toBeGreaterThan(20);
  });

  it('says dates as the authors wrote them', () => {
    const wrong = notes.filter(({ id, created, modified }) => {
      const text = readFileSync(join(root, 'content', id), 'utf8');
      const frontMatter = /^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '';
      const said = (key: string): string | null =>
        new RegExp(`^${key}: *(.+)$`, 'm').exec(frontMatter)?.[1] ?? null;
      return created !== (said('created') ?? said('date')) || modified !== said('modified');
    });
    expect(wrong).toEqual([]);
  });

  it('is listed for language models too', () => {
    const listed = [...site.text('llms.txt').matchAll(/\]\((https:[^)]+)\)/g)].map(([, to]) => to);
    expect(listed.toSorted()).toEqual(notes.map(({ address }) => inFull(address)).toSorted());
  });
});

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((point, index) => point !== b[index]);
  return at === -1 ? a.length < b.length : (a[at] ?? 0) < (b[at] ?? -1);
}
