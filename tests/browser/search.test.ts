import { gzipSync } from 'node:zlib';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grade, ownSearch } from '../bench/relevance/grade.ts';
import { ownGarden } from '../bench/relevance/rows.ts';
import { buildSite, type Site } from '../site/built-site.ts';
import { serve } from '../site/served-site.ts';
import { type GardenNote, readGardenJson } from '../site/garden-json.ts';
import { openBrowser, openPage, type Reading } from './reader.ts';

let site: Site;
let home: string;
let asked: string[];
let browser: Browser;
let notes: GardenNote[];
let reading: Reading;
let page: Page;

beforeAll(async () => {
  site = await buildSite(undefined);
  notes = readGardenJson(site).notes;
  ({ home, asked } = await serve(site));
  browser = await openBrowser();
}, 90_000);

beforeEach(async () => {
  reading = await openPage(browser);
  ({ page } = reading);
});

afterEach(async () => {
  await page.context().close();
  expect(reading.complaints).toEqual([]);
  expect(reading.requests.filter((url) => !url.startsWith(home))).toEqual([]);
});

const taggedWith = (tag: string): string[] =>
  notes
    .filter(({ tags }) => tags.some((one) => `${one}/`.toLowerCase().startsWith(`${tag}/`)))
    .map(({ title }) => title)
    .sort();

const box = (scope: Page | Locator): Locator =>
  scope.getByRole('searchbox', { name: 'Search the garden' });
const titles = (scope: Page | Locator): Locator => scope.locator('.search-results .search-title');
const dialog = (): Locator => page.getByRole('dialog', { name: 'Search the garden' });

/** Opens the dialog by `/`, types, and waits until the search has been answered. */
async function search(typed: string): Promise<string[]> {
  await page.keyboard.press('/');
  await dialog().waitFor();
  await box(dialog()).fill(typed);
  await dialog()
    .getByRole('status')
    .filter({ hasText: /result/ })
    .waitFor();
  // Results come one after another.
  let found: string[] = [];
  await expect
    .poll(async () => {
      const before = found.length;
      found = await titles(dialog()).allTextContents();
      return found.length > 0 && found.length === before;
    })
    .toBe(true);
  return found;
}

describe('the search dialog', () => {
  beforeEach(async () => {
    await page.goto(home);
  });

  it('finds notes by a word, the one that has it in its title first', async () => {
    const found = await search('ladder');
    expect(found[0]).toBe('The ladder of help');
    expect(await dialog().locator('.search-results mark').count()).toBeGreaterThan(0);
  });

  it('finds notes by a tag and those below it', async () => {
    const tagged = taggedWith('coaching');
    await search('#Coaching');
    await dialog().getByText(`${tagged.length} results`).waitFor();
    await expect
      .poll(async () => {
        // The button may go between a look at it and a click.
        await dialog().evaluate((box) =>
          box.querySelector<HTMLButtonElement>('.search-more:not([hidden])')?.click(),
        );
        return titles(dialog()).count();
      })
      .toBe(tagged.length);
    expect((await titles(dialog()).allTextContents()).sort()).toEqual(tagged);
  });

  it('finds notes by a word and a tag together', async () => {
    const found = await search('silence #coaching/questions');
    expect(found.length).toBeGreaterThan(0);
    const tagged = taggedWith('coaching/questions');
    expect(found.filter((title) => !tagged.includes(title))).toEqual([]);
  });

  it('narrows what was found by a tag that a reader chooses', async () => {
    const all = await search('silence');
    expect(all.length).toBeGreaterThan(1);
    const tag = dialog().getByRole('button', { name: /^leading \d+$/ });
    await tag.click();
    await expect.poll(() => tag.getAttribute('aria-pressed')).toBe('true');
    await expect
      .poll(async () => (await titles(dialog()).allTextContents()).length)
      .toBeLessThan(all.length);
    const leading = taggedWith('leading');
    for (const title of await titles(dialog()).allTextContents()) expect(leading).toContain(title);
  });

  it('says how many were found, and that nothing was', async () => {
    await search('pause');
    const status = dialog().getByRole('status');
    expect(await status.textContent()).toMatch(/^\d+ results?$/);
    await box(dialog()).fill('xylophonist');
    await status.filter({ hasText: 'Nothing was found for “xylophonist”' }).waitFor();
    expect(await titles(dialog()).count()).toBe(0);
  });

  it('shows four results at once on a small laptop, and tags only of what was found', async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await search('pause');
    await dialog().locator('.search-tag').first().waitFor();
    const foot = await dialog().locator('.search-foot').boundingBox();
    const bottoms = await dialog()
      .locator('.search-result')
      .evaluateAll((results) => results.map((one) => one.getBoundingClientRect().bottom));
    expect(bottoms.filter((bottom) => bottom <= (foot?.y ?? 0) + 1).length).toBeGreaterThanOrEqual(
      4,
    );
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual(720);
    await box(dialog()).fill('zzyzx');
    await dialog().getByRole('status').filter({ hasText: 'Nothing was found' }).waitFor();
    await expect.poll(() => dialog().locator('.search-tag').count()).toBe(0);
  });

  it('opens a result by the keyboard alone', async () => {
    await page.keyboard.press('/');
    await dialog().waitFor();
    await page.keyboard.type('ladder');
    await titles(dialog()).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${home}coaching/the-ladder-of-help/`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('The ladder of help');
  });

  it('moves between results by arrows and back to the box by typing', async () => {
    await search('silence');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(await titles(dialog()).first().textContent());
    await page.keyboard.type('s');
    expect(await box(dialog()).inputValue()).toBe('silences');
  });

  it('opens by Control and K, closes by Escape, and gives the focus back', async () => {
    const notesLink = page.getByRole('navigation', { name: 'Garden' }).getByText('Notes');
    await notesLink.focus();
    await page.keyboard.press('Control+k');
    await dialog().waitFor();
    expect(await box(dialog()).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await focused()).toBe('Notes');
  });

  it('gives the focus back after Escape when something has been typed', async () => {
    const opener = page.locator('a.find');
    await opener.focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await page.keyboard.type('pause');
    await titles(dialog()).first().waitFor();
    for (let presses = 0; presses < 2 && (await dialog().isVisible()); presses++)
      await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('keeps the focus inside while a reader tabs through it, both ways', async () => {
    await search('pause');
    const outside: string[] = [];
    for (const key of [...Array<string>(45).fill('Tab'), ...Array<string>(45).fill('Shift+Tab')]) {
      await page.keyboard.press(key);
      const where = await page.evaluate(() => {
        const { activeElement: active } = document;
        const isInside = active === document.body || active?.closest('dialog') !== null;
        return isInside ? '' : active.outerHTML;
      });
      if (where !== '') outside.push(where);
    }
    expect(outside).toEqual([]);
  });

  it('leaves a slash alone where a reader is typing', async () => {
    await search('pause');
    await box(dialog()).fill('');
    await page.keyboard.type('and/or');
    expect(await box(dialog()).inputValue()).toBe('and/or');
  });

  it('leads to the same search on a page of its own', async () => {
    await search('silence #coaching');
    await dialog().getByRole('link', { name: 'All results on a page' }).click();
    await page.waitForURL(`${home}search/?q=silence&tag=coaching`);
    await titles(page).first().waitFor();
  });
});

describe('the search page', () => {
  it('restores a search from its address', async () => {
    await page.goto(`${home}search/?q=silence&tag=coaching`);
    await titles(page).first().waitFor();
    expect(await box(page).inputValue()).toContain('silence');
    const tag = page.getByRole('button', { name: /^coaching \d+$/ });
    await tag.waitFor();
    expect(await tag.getAttribute('aria-pressed')).toBe('true');
    const tagged = taggedWith('coaching');
    for (const title of await titles(page).allTextContents()) expect(tagged).toContain(title);
  });

  it('keeps its address in step with what is typed', async () => {
    await page.goto(`${home}search/`);
    await box(page).fill('pause #coaching');
    await page.waitForURL(`${home}search/?q=pause&tag=coaching`);
    await titles(page).first().waitFor();
    await page.reload();
    await titles(page).first().waitFor();
    expect(page.url()).toBe(`${home}search/?q=pause&tag=coaching`);
  });
});

it('answers what readers type, as its relevance is measured', async () => {
  const { rows, first, inFirstThree } = await grade(ownSearch(site.folder), ownGarden);
  expect(first / rows).toBeGreaterThanOrEqual(0.85);
  expect(inFirstThree / rows).toBeGreaterThanOrEqual(0.95);
});

describe('what search costs', () => {
  const isOfSearch = (path: string): boolean => /^pagefind\/|search-(?:dialog|view)/.test(path);

  it('is nothing before it is used', async () => {
    const before = asked.length;
    for (const path of ['', 'coaching/the-pause/', 'tags/', 'tags/coaching/', 'notes/']) {
      await page.goto(home + path, { waitUntil: 'networkidle' });
      await page.mouse.move(600, 400);
    }
    expect(asked.slice(before)).toContain('coaching/the-pause/');
    expect(asked.slice(before).filter(isOfSearch)).toEqual([]);
  });

  it('stays within 120 kB down to the first result', async () => {
    await page.goto(home, { waitUntil: 'networkidle' });
    const before = asked.length;
    await page.keyboard.press('/');
    await dialog().waitFor();
    await page.keyboard.type('pause');
    await titles(dialog()).first().waitFor();
    const fetched = [...new Set(asked.slice(before))];
    expect(fetched.filter(isOfSearch).length).toBeGreaterThan(5);
    const sizes = fetched.map((file) => gzipSync(site.bytes(file)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120_000);
  });
});

async function focused(): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
}
