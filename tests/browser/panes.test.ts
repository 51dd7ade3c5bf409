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
  ({ home } = await serve(await buildSite(await makeVault(readingVault))));
  browser = await openBrowser();
}, 60_000);

beforeEach(async () => {
  reading = await openPage(browser, { viewport: { width: 1440, height: 800 } });
  ({ page } = reading);
});

afterEach(async () => {
  await page.context().close();
  expect(reading.complaints).toEqual([]);
  expect(reading.requests.filter((url) => !url.startsWith(home))).toEqual([]);
});

const pane = (name: string): Locator => page.getByRole('region', { name, exact: true });
const inText = (scope: Locator | Page, name: string): Locator =>
  scope.locator('article .prose').getByRole('link', { name, exact: true }).first();
const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);
const titles = (): Promise<string[]> => page.locator('.pane h1').allInnerTexts();

/** Waits until the notes stand in the row, in this order, and are there. */
async function stands(...names: string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      Array.from(document.querySelectorAll('.pane h1'), (it) => it.textContent).join() === wanted,
    names.join(),
  );
}

async function turnOn(path: string): Promise<void> {
  await page.addInitScript(() => {
    localStorage.setItem('reader-panes', 'on');
  });
  const isThere = page.waitForEvent('requestfinished', (request) => /panes/.test(request.url()));
  await page.goto(home + path, { waitUntil: 'networkidle' });
  await isThere;
}

describe('panes', () => {
  it('are off until a reader asks for them in the menu, and then stay', async () => {
    await page.goto(`${home}oak/`, { waitUntil: 'networkidle' });
    expect(reading.requests.filter((url) => url.includes('panes'))).toEqual([]);
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('checkbox', { name: 'Links open beside' }).check();
    await page.reload({ waitUntil: 'networkidle' });
    await inText(page, 'Moss').click();
    await stands('Oak', 'Moss');
  });

  it('open beside the note, named and in focus, and the address holds them', async () => {
    await turnOn('oak/');
    await inText(page, 'Moss').click();
    await stands('Oak', 'Moss');
    expect(page.url()).toBe(`${home}oak/?stack=moss`);
    expect(await page.title()).toMatch(/^Moss/);
    await expect.poll(() => isFocused(pane('Moss'))).toBe(true);
    await inText(pane('Moss'), 'Fern').click();
    await stands('Oak', 'Moss', 'Fern');
    await inText(pane('Oak'), 'its places').click();
    await expect.poll(() => isFocused(pane('Moss'))).toBe(true);
    const mark = page.locator('.is-pointed-out');
    expect(await mark.locator('.pane-text').getAttribute('aria-label')).toBe('Moss');
    await mark.waitFor({ state: 'detached' });
    expect(await titles()).toEqual(['Oak', 'Moss', 'Fern']);
    await inText(pane('Oak'), 'Birch').click();
    await stands('Oak', 'Birch');
    expect(page.url()).toBe(`${home}oak/?stack=birch`);
  });

  it('come back by reload, Back and Forward, each at its place', async () => {
    await turnOn('oak/');
    await inText(page, 'its places').click();
    await stands('Oak', 'Moss');
    await inText(pane('Moss'), 'Fern').click();
    await stands('Oak', 'Moss', 'Fern');
    expect(decodeURIComponent(page.url())).toBe(`${home}oak/?stack=moss#where-it-grows&stack=fern`);
    await pane('Moss').evaluate((text) => {
      text.scrollTop = 300;
    });
    await page.waitForFunction(() => JSON.stringify(history.state).includes('300'));
    await page.reload();
    await stands('Oak', 'Moss', 'Fern');
    await page.waitForFunction(() => document.querySelectorAll('.pane-text')[1]?.scrollTop === 300);
    await page.goBack();
    await stands('Oak', 'Moss');
    await expect.poll(() => isFocused(inText(pane('Moss'), 'Fern'))).toBe(true);
    await page.goBack();
    await stands();
    expect(await page.locator('.pane').count()).toBe(0);
    await expect.poll(() => isFocused(inText(page, 'its places'))).toBe(true);
    await page.goForward();
    await stands('Oak', 'Moss');
  });

  it('keep the link that was chosen where it is', async () => {
    await turnOn('oak/');
    await inText(page, 'Birch').scrollIntoViewIfNeeded();
    const before = await inText(page, 'Birch').boundingBox();
    await inText(page, 'Birch').click();
    await stands('Oak', 'Birch');
    const after = await inText(pane('Oak'), 'Birch').boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
  });

  it('are walked by keyboard, and what is covered keeps its title', async () => {
    await page.setViewportSize({ width: 1000, height: 700 });
    await turnOn('oak/');
    await page.goto(`${home}oak/?stack=moss&stack=fern`);
    await stands('Oak', 'Moss', 'Fern');
    await expect.poll(() => isFocused(pane('Fern'))).toBe(true);
    for (const [key, name] of [
      ['ArrowLeft', 'Moss'],
      ['[', 'Oak'],
      ['[', 'Oak'],
      [']', 'Moss'],
      ['ArrowRight', 'Fern'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => isFocused(pane(name))).toBe(true);
      const { x = -1, width = 0 } = (await pane(name).boundingBox()) ?? {};
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(1000);
    }
    const spines = page.locator('.pane-spine');
    expect(await spines.allInnerTexts()).toEqual(['Oak', 'Moss', 'Fern']);
    const lefts = await spines.evaluateAll((all) => all.map((it) => it.getBoundingClientRect().x));
    expect(lefts.toSorted((a, b) => a - b)).toEqual(lefts);
    await spines.first().click({ position: { x: 10, y: 40 } });
    await expect.poll(() => isFocused(pane('Oak'))).toBe(true);
  });

  it('open from backlinks and tags too, and from what search finds', async () => {
    await turnOn('oak/');
    await inText(page, 'Moss').click();
    await stands('Oak', 'Moss');
    await pane('Moss').getByRole('list', { name: 'Tags' }).getByRole('link').click();
    await stands('Oak', 'Moss', '#green');
    await pane('Oak').locator('.backlinks').getByRole('link', { name: 'Birch' }).click();
    await stands('Oak', 'Birch');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('fern');
    await page.locator('.search-results').getByRole('link', { name: 'Fern' }).first().click();
    await stands('Oak', 'Birch', 'Fern');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('have ids of their own, and links inside a note stay in its pane', async () => {
    await turnOn('birch/');
    await inText(page, 'Oak').click();
    await stands('Birch', 'Oak');
    const ids = await page.evaluate(() =>
      Array.from(document.querySelectorAll('[id]'), ({ id }) => id),
    );
    expect(ids.length).toBe(new Set(ids).size);
    const contents = pane('Oak').getByRole('navigation', { name: 'On this page: Oak' });
    await contents.getByText('On this page').click();
    await contents.getByRole('link', { name: 'Age' }).click();
    const top = (): Promise<number> =>
      pane('Oak')
        .getByRole('heading', { name: 'Age' })
        .evaluate((it) => it.getBoundingClientRect().top);
    expect(await top()).toBeLessThan(400);
    expect(page.url()).toBe(`${home}birch/?stack=oak`);
    await pane('Oak').locator('[data-note="2"]').click();
    await page.getByRole('group', { name: 'Footnotes 2' }).waitFor();
  });

  it('can be closed', async () => {
    await turnOn('oak/');
    await inText(page, 'Moss').click();
    await stands('Oak', 'Moss');
    await page.locator('.pane').getByRole('button', { name: 'Close' }).click();
    await stands();
    expect(page.url()).toBe(`${home}oak/`);
    await expect.poll(() => isFocused(inText(page, 'Moss'))).toBe(true);
  });

  it('leave out what is gone or lies elsewhere', async () => {
    await turnOn('oak/');
    await page.goto(`${home}oak/?stack=gone&stack=//evil.example&stack=moss`);
    await stands('Oak', 'Moss');
    reading.complaints.splice(0);
  });

  it('are plain pages in a narrow window', async () => {
    await page.setViewportSize({ width: 800, height: 700 });
    await page.addInitScript(() => {
      localStorage.setItem('reader-panes', 'on');
    });
    await page.goto(`${home}oak/?stack=moss`, { waitUntil: 'networkidle' });
    expect(await page.locator('.pane').count()).toBe(0);
    await inText(page, 'Fern').click();
    await page.waitForURL(`${home}fern/`);
  });

  it('show the note that is read when the window becomes narrow', async () => {
    await turnOn('oak/');
    await inText(page, 'Moss').click();
    await stands('Oak', 'Moss');
    await page.setViewportSize({ width: 600, height: 700 });
    expect(await page.locator('h1:visible').allInnerTexts()).toEqual(['Moss']);
  });

  it('restore without a shift', async () => {
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${home}oak/?stack=moss`);
    await stands('Oak', 'Moss');
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual(
      [],
    );
  });
});
