import type { Browser, Page } from 'playwright-core';
import { beforeAll, beforeEach, afterEach, expect, it } from 'vitest';
import { buildSite } from '../site/built-site.ts';
import { serve } from '../site/served-site.ts';
import { openBrowser, openPage } from './reader.ts';

let home: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  ({ home } = await serve(await buildSite(undefined)));
  browser = await openBrowser();
}, 60_000);

beforeEach(async () => {
  ({ page } = await openPage(browser, { javaScriptEnabled: false }));
});

afterEach(() => page.context().close());

it.each([
  ['the home page', '', 'Understory'],
  ['a note', 'coaching/the-pause/', 'The pause'],
  ['an MDX note', 'coaching/the-ladder-of-help/', 'The ladder of help'],
  ['a folder', 'coaching/', 'coaching'],
  ['all notes', 'notes/', 'All notes'],
  ['all folders', 'explore/', 'Explore'],
  ['what is new', 'recent/', 'Recent'],
  ['all tags', 'tags/', 'Tags'],
  ['a tag', 'tags/coaching/', '#coaching'],
  ['the graph', 'graph/', 'Graph'],
  ['the search page', 'search/', 'Search'],
  ['the page for what is not there', 'nothing-here/', 'Nothing grows here'],
])('%s can be read', async (_, path, title) => {
  await page.goto(home + path);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
  const main = page.getByRole('main');
  expect((await main.innerText()).length).toBeGreaterThan(title.length + 10);
  // What only a script can bring to life is not shown.
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.getByRole('searchbox').count()).toBe(0);
});

it('from a note one gets to another, to its backlinks and to its tags', async () => {
  await page.goto(home);
  await page.getByRole('main').getByRole('link', { name: 'The pause' }).first().click();
  await page.waitForURL(`${home}coaching/the-pause/`);
  await page.locator('.prose').getByRole('link', { name: 'The ladder of help' }).first().click();
  await page.waitForURL(`${home}coaching/the-ladder-of-help/`);
  await page.locator('#backlinks').getByRole('link', { name: 'The pause', exact: true }).click();
  await page.getByRole('link', { name: /craft$/ }).click();
  await page.waitForURL(`${home}tags/craft/`);
});

it('the graph is a picture and a list', async () => {
  await page.goto(`${home}graph/`);
  expect(await page.locator('.graph-view svg').isVisible()).toBe(true);
  expect(await page.locator('.graph-view svg path').first().getAttribute('d')).toMatch(/^M/);
  const drawn = page.locator('.graph-view svg a');
  expect(await drawn.count()).toBeGreaterThan(10);
  expect(await drawn.filter({ hasText: 'The pause' }).getAttribute('href')).toBe(
    '/coaching/the-pause/',
  );
  expect(await page.getByRole('combobox').count()).toBe(0);
  const list = page.getByRole('region', { name: 'By ties' });
  const items = await list.getByRole('listitem').allInnerTexts();
  const counts = items.map((text) => Number(text.split(' tie', 1)[0]?.split(/\D/).at(-1)));
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(items.find((text) => text.startsWith('The pause'))).toMatch(/tied to .+ and \d+ more/);
  await list.getByRole('link', { name: 'The pause' }).click();
  await page.waitForURL(`${home}coaching/the-pause/`);
});

it('search offers the lists instead', async () => {
  await page.goto(home);
  await page.getByRole('link', { name: 'Search' }).click();
  await page.waitForURL(`${home}search/`);
  await page.getByRole('main').getByRole('link', { name: 'All notes' }).click();
  await page.waitForURL(`${home}notes/`);
  await page.getByRole('main').getByRole('link', { name: 'The pause' }).first().click();
  await page.waitForURL(`${home}coaching/the-pause/`);
});

it('notes are sorted out by their stage', async () => {
  await page.goto(`${home}coaching/the-ladder-of-help/`);
  await page.getByRole('main').getByRole('link', { name: 'Budding' }).click();
  await page.waitForURL(`${home}notes/#budding`);
  const index = page.locator('.note-index');
  expect(await index.getByRole('link', { name: 'The ladder of help' }).isVisible()).toBe(true);
  expect(await index.getByRole('link', { name: 'The pause' }).isVisible()).toBe(false);
  await page.getByRole('link', { name: /^All/ }).click();
  expect(await index.getByRole('link', { name: 'The pause' }).isVisible()).toBe(true);
});

it('folders unfold on their own page', async () => {
  await page.goto(`${home}coaching/the-pause/`);
  await page.getByRole('link', { name: 'Explore' }).click();
  await page.waitForURL(`${home}explore/`);
  await page.locator('summary').filter({ hasText: 'leading' }).click();
  const tree = page.locator('.folder-tree');
  await tree.getByRole('link', { name: 'Saying no more often' }).click();
  await page.waitForURL(`${home}leading/saying-no-more-often/`);
});

it('a note has its footnotes beside it, and nothing that needs a script', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${home}leading/what-newcomers-see/?stack=coaching/the-pause`);
  const right = await page.locator('.prose').evaluate((it) => it.getBoundingClientRect().right);
  const note = await page.locator('.footnotes li').first().boundingBox();
  const line = await page.locator('[data-note="1"]').boundingBox();
  expect(note?.x).toBeGreaterThan(right);
  expect(Math.abs((note?.y ?? 0) - (line?.y ?? 0))).toBeLessThan(12);
  expect(await page.getByRole('link', { name: 'A note at random' }).count()).toBe(0);
  expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toHaveLength(1);
});
