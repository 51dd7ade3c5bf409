import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { buildSite } from '../site/built-site.ts';
import { serve } from '../site/served-site.ts';
import { openBrowser, openPage, type Reading } from './reader.ts';

const base = '/sub/path/';

let home: string;
let missed: string[];
let browser: Browser;
let reading: Reading;
let page: Page;

beforeAll(async () => {
  const env = { SITE_URL: 'https://garden.example', BASE_PATH: '/sub/path' };
  ({ home, missed } = await serve(await buildSite(undefined, env), base));
  browser = await openBrowser();
}, 60_000);

beforeEach(async () => {
  reading = await openPage(browser);
  ({ page } = reading);
  await page.goto(home);
});

afterEach(async () => {
  await page.context().close();
  const isStatus = (text: string): boolean => text.includes('status of 404');
  expect(reading.complaints.filter((text) => !isStatus(text))).toEqual([]);
  expect(reading.requests.filter((url) => !url.startsWith(home))).toEqual([]);
});

it('links lead from note to note below the base path', async () => {
  await page.getByRole('main').getByRole('link', { name: 'The pause' }).first().click();
  await page.waitForURL(`${home}coaching/the-pause/`);
  await page.locator('#backlinks').getByRole('link', { name: 'The ladder of help' }).click();
  await page.waitForURL(`${home}coaching/the-ladder-of-help/`);
  await page.locator('.site-name').click();
  await page.waitForURL(home);
});

it('search finds notes and leads to them', async () => {
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('ladder');
  const first = page.locator('.search-results .search-title').first();
  await first.waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === `${base}coaching/the-ladder-of-help/`);
});

it('a search by tag can be linked', async () => {
  await page.goto(`${home}search/?q=silence&tag=coaching`);
  await page.locator('.search-results .search-title').first().click();
  expect(new URL(page.url()).pathname.startsWith(base)).toBe(true);
  await page.getByRole('heading', { level: 1 }).waitFor();
});

it('the theme is kept', async () => {
  const isDark = (): Promise<boolean> =>
    page.evaluate(() => document.documentElement.dataset['theme'] === 'dark');
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await isDark()).toBe(true);
  await page.goto(`${home}tags/`);
  expect(await isDark()).toBe(true);
});

it('previews, panes, keys and chance find their way', async () => {
  await page.goto(`${home}coaching/the-pause/?stack=tending/pruning-day`);
  const second = page.getByRole('region', { name: 'Pruning day', exact: true });
  await second.locator('.prose a.internal-link').first().hover();
  await page.locator('.preview:popover-open').waitFor();
  await second.locator('.prose a.internal-link').first().click();
  await page.locator('.pane').nth(2).getByRole('article').waitFor();
  expect(new URL(page.url()).search).toMatch(/^\?stack=tending\/pruning-day&stack=[^&]+$/);
  await page.keyboard.press('r');
  await page.waitForURL((url) => url.search === '' && url.pathname.startsWith(base));
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await page.waitForURL(home);
});

it('the page for what is not there suggests notes below the base path', async () => {
  await page.goto(`${home}coaching/the-puase/`);
  await page.locator('near-notes').getByRole('link', { name: 'The pause', exact: true }).click();
  await page.waitForURL(`${home}coaching/the-pause/`);
});

it('all that pages ask for is there, but what a reader has misspelt', () => {
  expect(missed).toEqual([`${base}coaching/the-puase/`]);
});
