import type { Browser, Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
    'Birch.md': '---\ntags: [trees/birches]\n---\n\nSee [[Mushrooms]] and [[Oak]].\n',
  };
  ({ home } = await serve(await buildSite(await makeVault(vault))));
  browser = await openBrowser();
}, 90_000);

beforeEach(async () => {
  reading = await openPage(browser, { viewport: { width: 1440, height: 900 } });
  ({ page } = reading);
});

afterEach(async () => {
  await page.context().close();
  expect(reading.complaints).toEqual([]);
});

const dialog = (): Locator => page.getByRole('dialog', { name: 'Search the garden' });
const box = (): Locator => dialog().getByRole('searchbox');
const recent = (): Locator => page.getByRole('group', { name: 'Searched for lately' });

async function search(typed: string): Promise<void> {
  await page.keyboard.press('/');
  await dialog().waitFor();
  await box().fill(typed);
}

/** A browser takes the focus out of a closed dialog with its next frame. */
async function leave(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.activeElement?.closest('dialog'));
}

async function openFirst(typed: string): Promise<void> {
  await search(typed);
  const first = dialog().locator('.search-title').first();
  await first.waitFor();
  const address = await first.evaluate((title) => title.closest('a')?.href ?? '');
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  // A key that is pressed before the next page has its scripts does nothing.
  await page.waitForURL(address, { waitUntil: 'load' });
}

describe('what was searched for lately', () => {
  it('is offered to an empty box once something was found by it, the last first', async () => {
    await page.goto(`${home}fern/`);
    await search('');
    expect(await recent().isVisible()).toBe(false);
    await leave();
    await openFirst('green');
    await openFirst('shades #trees');
    await page.goto(`${home}fern/`);
    await search('');
    await recent().waitFor();
    const offers = recent().locator('.search-offer');
    expect(await offers.allTextContents()).toEqual(['shades #trees', 'green']);
    await offers.last().click();
    expect(await box().inputValue()).toBe('green');
    await dialog().locator('.search-title').first().waitFor();
    expect(await recent().isVisible()).toBe(false);
  });

  it('is forgotten when asked, and kept no more when a reader does not want it', async () => {
    const kept = (): Promise<string | null> =>
      page.evaluate(() => localStorage.getItem('searches'));
    await page.goto(`${home}fern/`);
    await openFirst('green');
    await page.goto(`${home}fern/`);
    await search('');
    await recent().getByRole('button', { name: 'Forget them' }).click();
    expect([await kept(), await recent().isVisible()]).toEqual([null, false]);
    await leave();
    await openFirst('shades');
    expect(await kept()).toBe('["shades"]');
    await page.goto(`${home}fern/`);
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('checkbox', { name: 'Remember searches' }).uncheck();
    expect(await kept()).toBeNull();
    await page.goto(`${home}oak/`);
    await openFirst('green');
    expect(await kept()).toBeNull();
  });
});

describe('a search that finds nothing', () => {
  it('offers tags and wanted notes like it, and a tag leads on', async () => {
    await page.goto(home);
    await search('mushroms -green birchs -oak');
    const offers = dialog().locator('.search-near-offers');
    await offers.waitFor();
    expect(await offers.locator('.search-tag').allTextContents()).toEqual(['trees/birches']);
    const wanted = offers.getByRole('link', { name: 'Mushrooms' });
    expect(await wanted.getAttribute('href')).toBe('/wanted/');
    await offers.locator('.search-tag').click();
    expect(await box().inputValue()).toBe('#trees/birches');
    await expect.poll(() => dialog().locator('.search-title').allTextContents()).toEqual(['Birch']);
    expect(await offers.isVisible()).toBe(false);
  });
});

describe('the beginning of a note', () => {
  const preview = (): Locator => page.locator('.search-preview');

  it('stands beside the results, and follows the reader', async () => {
    await page.goto(`${home}fern/`);
    await search('oak');
    await preview().getByText('An oak begins small').waitFor();
    expect(await preview().getAttribute('aria-label')).toBe('Oak');
    expect(await preview().locator('[id], h1, h2').count()).toBe(0);
    await dialog()
      .locator('.search-title', { hasText: /^Moss$/ })
      .focus();
    await preview().getByText('Moss asks for little').waitFor();
    await box().fill('zyzzyva');
    await preview().waitFor({ state: 'hidden' });
  });

  it('stands in the margin of the search page, and makes no page wider', async () => {
    await page.goto(`${home}search/?q=oak`);
    await preview().getByText('An oak begins small').waitFor();
    const text = await page.locator('.search-results').boundingBox();
    const beside = await preview().boundingBox();
    expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess).toBeLessThanOrEqual(0);
  });

  it('is not fetched where it has no room', async () => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await page.goto(`${home}fern/`);
    await search('oak');
    const found = dialog().locator('.search-title').first();
    await found.hover();
    await dialog()
      .getByRole('status')
      .filter({ hasText: /result/ })
      .waitFor();
    await page.waitForTimeout(400);
    expect(reading.requests.filter((url) => url === `${home}oak/`)).toEqual([]);
    expect(await preview().isVisible()).toBe(false);
  });
});
