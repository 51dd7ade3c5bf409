import type { Browser, Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { buildSite, makeVault } from '../site/built-site.ts';
import { serve } from '../site/served-site.ts';
import { openBrowser, openPage, type Reading } from './reader.ts';
import { readingVault } from './reading-vault.ts';

let home: string;
let browser: Browser;
let reading: Reading;
let page: Page;

beforeAll(async () => {
  const vault = {
    ...readingVault,
    'Secret.md': '---\npublish: false\naliases: [Hidden]\n---\n\n# Mossy secret\n',
    'Tool.md': '# Use `npm ci` *first*\n\nUnder an [[Oak]].\n',
    'Far/Mosses of the world.md': '---\naliases: [Bryophyta]\n---\n\n## By colour\n\nGreen.\n',
  };
  ({ home } = await serve(await buildSite(await makeVault(vault))));
  browser = await openBrowser();
}, 90_000);

beforeEach(async () => {
  reading = await openPage(browser);
  ({ page } = reading);
  await page.goto(`${home}oak/`);
});

afterEach(async () => {
  await page.context().close();
  expect(reading.complaints).toEqual([]);
});

const dialog = (): Locator => page.getByRole('dialog', { name: 'Go to a note' });
const box = (): Locator => dialog().getByRole('searchbox', { name: 'Go to a note' });
/** The first time there is much to be fetched. */
const patient = { timeout: 10_000 };
const names = (): Promise<string[]> => dialog().locator('.search-title').allTextContents();

async function open(typed: string): Promise<void> {
  await page.keyboard.press('Control+o');
  await dialog().waitFor();
  await page.keyboard.type(typed);
}

it('loads nothing before it is opened, and then one file of names', async () => {
  await page.waitForLoadState('networkidle');
  const before = reading.requests.length;
  expect(reading.requests.filter((url) => /names|switcher\.\w+\.js$/.test(url))).toEqual([]);
  await open('moss');
  await expect.poll(names, patient).toEqual(['Moss', 'Mosses of the world']);
  const data = reading.requests.slice(before).filter((url) => /\.(?:txt|json)$/.test(url));
  expect(data.map((url) => url.slice(home.length)).sort()).toEqual([
    'garden/names.txt',
    'garden/reader.json',
  ]);
});

it('goes to what fits best by Enter, and to a heading', async () => {
  await open('bryo');
  await expect.poll(names, patient).toEqual(['Bryophyta']);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${home}far/mosses-of-the-world/`);
  await open('colour');
  await expect.poll(names, patient).toEqual(['By colour']);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${home}far/mosses-of-the-world/#by-colour`);
  await dialog().waitFor({ state: 'hidden' });
});

it('is used by keyboard alone: arrows, typing on, Esc back to where one was', async () => {
  const link = page.locator('.prose').getByRole('link', { name: 'Fern' }).first();
  await link.focus();
  await open('moss');
  await expect.poll(names, patient).toHaveLength(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent ?? '');
  expect(await focused()).toBe('Mosses of the world');
  await page.keyboard.type('es');
  expect(await box().inputValue()).toBe('mosses');
  await expect.poll(names, patient).toEqual(['Mosses of the world']);
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  expect(await focused()).toBe('Fern');
});

it('says how many fit, and leads on to the texts', async () => {
  await open('moss');
  await dialog().getByRole('status').filter({ hasText: '2 results' }).waitFor();
  await box().fill('zyzzyva');
  await dialog().getByRole('status').filter({ hasText: 'No results' }).waitFor();
  const search = dialog().getByRole('link', { name: 'Search' });
  expect(await search.getAttribute('href')).toBe('/search/?q=zyzzyva');
});

it('is opened from the search with what was typed there', async () => {
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Search the garden' }).fill('moses');
  await page.getByRole('button', { name: 'Go to a note' }).click();
  await expect.poll(names, patient).toEqual(['Mosses of the world']);
  expect(await page.locator('dialog[open]').count()).toBe(1);
});

it('shows titles with their marks, and so do lists, the search and the graph', async () => {
  await open('npm');
  const html = (): Promise<string> => dialog().locator('.search-title').first().innerHTML();
  await expect.poll(html, patient).toBe('Use <code><mark>npm</mark> ci</code> <em>first</em>');
  const whole = 'Use <code>npm ci</code> <em>first</em>';
  expect(await page.locator('#backlinks a[href$="/tool/"]').innerHTML()).toBe(whole);
  await page.goto(`${home}notes/`);
  const link = page.locator('main a[href$="/tool/"]');
  expect(await link.innerHTML()).toBe(whole);
  await page.goto(`${home}search/?q=npm`);
  await expect.poll(() => page.locator('.search-title').first().innerHTML(), patient).toBe(whole);
  await page.goto(`${home}graph/`);
  await page.locator('garden-graph.is-live').waitFor();
  expect(await link.first().innerHTML()).toBe(whole);
  expect(await page.title()).not.toContain('<');
  await page.goto(`${home}graph/path/?from=/tool/&to=/oak/`);
  await expect.poll(() => link.innerHTML(), patient).toBe(whole);
});

it('names nothing private', async () => {
  await open('secret');
  await dialog().getByRole('status').filter({ hasText: 'No results' }).waitFor();
  await box().fill('hidden');
  await expect.poll(names, patient).not.toContain('Hidden');
});
