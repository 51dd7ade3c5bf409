import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import * as z from 'zod';
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
}, 120_000);

/** An `h-entry`, as far as readers of microformats ask for it. */
const partsOf = (address: string): Record<string, unknown> => {
  const entry = one(site.page(address), '.h-entry');
  return {
    name: words(one(entry, '.p-name')),
    url: new URL(property(one(entry, '.u-url'), 'value') ?? '', home).href,
    isWhole: words(one(entry, '.e-content')).length > 100,
  };
};

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

/** What each form of a feed says of its notes: id, address, title and when it was published. */
const told = {
  'rss.xml': async (file: string) =>
    childrenOf(childrenOf(await xml(file), 'channel')[0] ?? (await xml(file)), 'item').map(
      (item) => [
        ...['guid', 'link', 'title'].map((name) => textOf(item, name)),
        new Date(textOf(item, 'pubDate')).toISOString(),
      ],
    ),
  'atom.xml': async (file: string) =>
    childrenOf(await xml(file), 'entry').map((entry) => [
      textOf(entry, 'id'),
      childrenOf(entry, 'link')[0]?.attributes['href'],
      ...['title', 'published'].map((name) => textOf(entry, name)),
    ]),
  'feed.json': (file: string) => {
    const { items } = JSON.parse(site.text(file)) as { items: Record<string, string>[] };
    return Promise.resolve(
      items.map((item) => ['id', 'url', 'title', 'date_published'].map((name) => item[name])),
    );
  },
};

describe('the three forms of a feed', () => {
  it.each([[''], ['tags/coaching/'], ['tags/coaching/questions/'], ['coaching/']])(
    'say the same of /%s',
    async (folder) => {
      const [rss, atom, json] = await Promise.all(
        Object.entries(told).map(([name, read]) => read(`${folder}${name}`)),
      );
      expect(rss?.length).toBeGreaterThan(0);
      expect(atom).toEqual(rss);
      expect(json).toEqual(rss);
      for (const [id, url] of rss ?? []) expect([id, url]).toEqual([url, id]);
    },
  );

  it('tell of a tag and of a folder what is in them and below', async () => {
    const inIt = notes.filter(({ tags }) => tags.some((tag) => /^coaching(?:\/|$)/.test(tag)));
    const addresses = inIt.map(({ address }) => inFull(address));
    const listed = (await told['rss.xml']('tags/coaching/rss.xml')).map(([, url]) => url);
    expect(addresses).toEqual(expect.arrayContaining(listed));
    for (const [, url] of await told['rss.xml']('coaching/rss.xml'))
      expect(url).toContain(`${home}coaching/`);
  });

  it('are valid where their rules ask for more', async () => {
    const channel = childrenOf(await xml('rss.xml'), 'channel')[0];
    expect(childrenOf(channel as XmlElement, 'atom:link')[0]?.attributes).toEqual({
      rel: 'self',
      type: 'application/rss+xml',
      href: `${home}rss.xml`,
    });
    const atom = await xml('tags/coaching/atom.xml');
    expect(atom.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['id', 'title', 'updated']) expect(textOf(atom, name)).not.toBe('');
    expect(childrenOf(atom, 'author')).toHaveLength(1);
    const json = JSON.parse(site.text('feed.json')) as Record<string, unknown>;
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: home,
      feed_url: `${home}feed.json`,
    });
  });

  it('are named in the pages that they are of', () => {
    const feeds = (address: string): unknown[] =>
      all(site.page(address), 'link')
        .filter((link) => property(link, 'type') === 'application/atom+xml')
        .map((link) => property(link, 'href'));
    expect(feeds('/tags/coaching/')).toEqual(['/sub/path/tags/coaching/atom.xml']);
    expect(feeds('/coaching/')).toEqual(['/sub/path/coaching/atom.xml']);
    expect(feeds('/')).toEqual(['/sub/path/atom.xml']);
    for (const address of ['/', '/coaching/', '/tags/coaching/'])
      for (const link of all(site.page(address), 'link'))
        if (/feed|rss|atom/.test(String(property(link, 'type'))))
          expect(site.files).toContain(String(property(link, 'href')).slice('/sub/path/'.length));
  });
});

describe('a note for programs that read pages', () => {
  it('is an h-entry', () => {
    const [note] = notes.filter(({ id }) => /^coaching\/(?!index)/.test(id));
    expect(partsOf(note?.address ?? '')).toEqual({
      name: note?.title,
      url: inFull(note?.address ?? ''),
      isWhole: true,
    });
  });
});

describe('the search for browsers', () => {
  it('asks the page of search for the words', async () => {
    const search = await xml('opensearch.xml');
    expect(textOf(search, 'ShortName').length).toBeLessThanOrEqual(16);
    const [url] = childrenOf(search, 'Url');
    expect(url?.attributes['template']).toBe(`${home}search/?q={searchTerms}`);
  });
});

describe('what search engines are told', () => {
  const graphOf = (address: string): Record<string, unknown>[] =>
    all(site.page(address), 'script')
      .filter((script) => property(script, 'type') === 'application/ld+json')
      .map((script) => JSON.parse(words(script)) as Record<string, unknown>);

  it('is the site on the home page', () => {
    expect(graphOf('/')).toMatchObject([{ '@type': 'WebSite', url: home }]);
  });

  it('is the article with the way to it on a note', () => {
    const note = notes.find(({ id }) => id.startsWith('coaching/') && !id.includes('index'));
    const [article, way] = graphOf(note?.address ?? '');
    expect(article).toMatchObject({ '@type': 'Article', headline: note?.title });
    expect(way).toMatchObject({ '@type': 'BreadcrumbList' });
    const steps = (way as { itemListElement: Record<string, unknown>[] }).itemListElement;
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, at) => at + 1));
    expect(steps.at(-1)?.['name']).toBe(note?.title);
    for (const { item } of steps.slice(0, -1)) {
      const file = String(item).slice(home.length);
      expect(site.files).toContain(`${file}index.html`);
    }
  });
});

describe('where other programs have their feeds', () => {
  it.each([['feed.xml'], ['index.xml']])('%s is the same feed', (file) => {
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

  it('has the shape that its schema says', () => {
    const schema = JSON.parse(site.text('garden.schema.json')) as z.core.JSONSchema.JSONSchema;
    const garden: unknown = JSON.parse(site.text('garden.json'));
    const check = z.fromJSONSchema(schema);
    expect(check.safeParse(garden).error).toBeUndefined();
    expect(check.safeParse({ version: 1, notes: [{ id: 'a.md' }] }).success).toBe(false);
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

  it('lies beside its pages as Markdown, with links in full to pages that are there', () => {
    const whole = site.text('llms-full.txt');
    for (const { title, address } of notes) {
      const copy = site.text(`${address.slice(1)}index.md`);
      expect(copy).toContain(`title: ${JSON.stringify(title)}\nurl: "${inFull(address)}"\n`);
      expect(whole).toContain(copy);
      const outsideCode = copy.split(/^```.*$/m).filter((_, at) => at % 2 === 0);
      const text = outsideCode.join('').replace(/`[^`\n]*`/g, '');
      for (const [, to = ''] of text.matchAll(/(?<!\\)\]\(([^)]+)\)/g)) {
        expect(to, address).toMatch(/^(?:https?|mailto):/);
        if (!to.startsWith(home)) continue;
        const file = decodeURI(to.slice(home.length).replace(/[?#].*/, ''));
        expect(site.files).toContain(
          file === '' || file.endsWith('/') ? `${file}index.html` : file,
        );
      }
    }
  });
});

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((point, index) => point !== b[index]);
  return at === -1 ? a.length < b.length : (a[at] ?? 0) < (b[at] ?? -1);
}
