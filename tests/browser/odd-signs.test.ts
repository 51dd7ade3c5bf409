import { fromHtml } from 'hast-util-from-html';
import { beforeAll, expect, it } from 'vitest';
import { buildSite, makeVault, type Site } from '../site/built-site.ts';
import { all, one, property, words } from '../site/elements.ts';
import { readGardenJson } from '../site/garden-json.ts';
import { openBrowser, openPage } from './reader.ts';
import { childrenOf, readXml, textOf, type XmlElement } from './xml.ts';

const title = 'Fish & <b>chips</b> "quoted" </script> ]]>';

let site: Site;
let xml: (file: string) => Promise<XmlElement>;

beforeAll(async () => {
  const frontMatter = [
    `title: '${title}'`,
    `description: '${title}'`,
    'created: 2024-05-03',
    "permalink: /q&a/it's/",
    'tags: [🌱, Straße/Ünïcode, ラーメン]',
  ].join('\n');
  const vault = await makeVault({
    'odd.md': `---\n${frontMatter}\n---\n\nA bell\u0007, a tab\u000b, ${title}, \u{1f331}, half a pair \ufffd and \uffff.\n`,
    'Ünïcode & Straße/Ça va?.md': '---\ncreated: 2024-05-04\n---\n\nSee [[odd]].\n',
  });
  site = await buildSite(vault, { SITE_URL: 'https://garden.example' });
  const { page } = await openPage(await openBrowser());
  xml = (file) => readXml(page, site.text(file));
}, 60_000);

it('the feed can be read whatever the notes hold', async () => {
  const [channel] = childrenOf(await xml('rss.xml'), 'channel');
  const items = channel ? childrenOf(channel, 'item') : [];
  expect(items.map((item) => textOf(item, 'title'))).toEqual(['Ça va?', title]);
  const content = items.map((item) =>
    fromHtml(textOf(item, 'content:encoded'), { fragment: true }),
  );
  expect(content[1] && words(content[1])).toContain('Fish & chips “quoted”');
});

it('the map of the site can be read and leads to the pages', async () => {
  const listed = (await xml('sitemap-0.xml')).children.map((url) => textOf(url, 'loc'));
  const paths = listed.map((address) => decodeURIComponent(new URL(address).pathname));
  expect(paths.filter((path) => !site.has(path))).toEqual([]);
  expect(paths).toContain("/q&a/it's/");
});

it('pages and their tags are where the links lead', () => {
  const [note] = readGardenJson(site).notes;
  expect(note).toMatchObject({ title, tags: ['🌱', 'Straße/Ünïcode', 'ラーメン'] });
  const page = site.page(note?.address ?? '');
  expect(words(one(page, 'h1'))).toBe(title.replace('"quoted"', '“quoted”'));
  const tags = all(one(page, 'article'), 'a.tag').map((link) => property(link, 'href') ?? '');
  expect(tags.filter((href) => !site.has(decodeURIComponent(href)))).toEqual([]);
  expect(tags).toHaveLength(3);
});

it('data for search engines ends where it should', () => {
  const page = site.page("/q&a/it's/");
  const data = all(page, 'script').filter(
    (script) => property(script, 'type') === 'application/ld+json',
  );
  const [text] = data[0]?.children ?? [];
  expect(JSON.parse(text?.type === 'text' ? text.value : '')).toMatchObject({ headline: title });
});
