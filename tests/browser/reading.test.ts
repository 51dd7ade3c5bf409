import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../site/built-site.ts';
import { serve } from '../site/served-site.ts';
import { openBrowser, openPage, type Reading } from './reader.ts';

let home: string;
let browser: Browser;
let reading: Reading;
let page: Page;

beforeAll(async () => {
  ({ home } = await serve(await buildSite(undefined)));
  browser = await openBrowser();
}, 60_000);

beforeEach(async () => {
  reading = await openPage(browser);
  ({ page } = reading);
});

afterEach(async () => {
  await page.context().close();
  // The browser itself reports the status of a page that is not there.
  const isStatus = (text: string): boolean => text.includes('status of 404');
  expect(reading.complaints.filter((text) => !isStatus(text))).toEqual([]);
  expect(reading.requests.filter((url) => !url.startsWith(home))).toEqual([]);
});

describe('a note', () => {
  it('leads to another and back by its backlink', async () => {
    await page.goto(`${home}coaching/the-pause/`);
    await page.locator('.prose').getByRole('link', { name: 'The ladder of help' }).first().click();
    await page.waitForURL(`${home}coaching/the-ladder-of-help/`);
    const backlinks = page.getByRole('region', { name: /^Linked from/ });
    await backlinks.getByRole('link', { name: 'The pause', exact: true }).click();
    await page.waitForURL(`${home}coaching/the-pause/`);
  });

  it('leads to its tags and from there to notes', async () => {
    await page.goto(`${home}coaching/the-pause/`);
    const tags = page.getByRole('list', { name: 'Tags of this note' });
    await tags.getByRole('link', { name: 'coaching/questions' }).click();
    await page.waitForURL(`${home}tags/coaching/questions/`);
    await page.getByRole('link', { name: 'The pause', exact: true }).click();
    await page.waitForURL(`${home}coaching/the-pause/`);
  });

  it('can be skipped to from the top of the page', async () => {
    await page.goto(`${home}coaching/the-pause/`);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the text' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    const { x = -1, y = -1 } = (await skip.boundingBox()) ?? {};
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it('has a component in MDX', async () => {
    await page.goto(`${home}coaching/the-ladder-of-help/`);
    expect(await page.locator('.prose').textContent()).toContain('Ask what they tried');
    expect(await page.locator('.prose [style]').count()).toBe(0);
  });
});

describe('a page in another script', () => {
  it.each([
    ['en', ['500', '560', 'italic', 'oldstyle-nums proportional-nums']],
    ['ja', ['600', '600', 'normal', 'lining-nums proportional-nums']],
    ['zh-Hant', ['600', '600', 'normal', 'lining-nums proportional-nums']],
    ['ko', ['600', '600', 'normal', 'lining-nums proportional-nums']],
    ['ar', ['600', '600', 'normal', 'oldstyle-nums proportional-nums']],
    ['he', ['600', '600', 'normal', 'oldstyle-nums proportional-nums']],
  ])('(%s) has titles, descriptions and figures of its own: %j', async (lang, looks) => {
    await page.goto(`${home}manual/languages/`);
    const seen = await page.evaluate((other) => {
      document.documentElement.lang = other;
      const styleOf = (selector: string): CSSStyleDeclaration =>
        getComputedStyle(document.querySelector(selector) ?? document.body);
      return [
        styleOf('h1').fontWeight,
        styleOf('.prose h2').fontWeight,
        styleOf('.lead').fontStyle,
        styleOf('.prose p').fontVariantNumeric,
      ];
    }, lang);
    expect(seen).toEqual(looks);
    const spacing = await page
      .locator('h1')
      .evaluate((title) => getComputedStyle(title).letterSpacing);
    expect(spacing === 'normal').toBe(lang !== 'en');
  });
});

describe('the theme', () => {
  const paper = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const choose = async (theme: string): Promise<void> => {
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('radio', { name: theme }).check();
  };

  it('turns dark and stays so, from the first moment of the next page', async () => {
    // Notes what the theme is as soon as there is a body, which is before anything is painted.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('body')) return;
        observer.disconnect();
        const { dataset } = document.documentElement;
        dataset['first'] = dataset['theme'] ?? 'none';
      }).observe(document, { childList: true, subtree: true });
    });
    const first = (): Promise<string | undefined> =>
      page.evaluate(() => document.documentElement.dataset['first']);
    await page.goto(home);
    expect(await first()).toBe('none');
    const light = await paper();
    await choose('Dark');
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await first()).toBe('dark');
    expect(await paper()).toBe(dark);
    await page.goto(`${home}tags/`);
    expect(await paper()).toBe(dark);
    await choose('As the system');
    await page.reload();
    expect(await paper()).toBe(light);
  });

  it('follows the system until a reader chooses', async () => {
    await page.goto(home);
    const light = await paper();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await paper();
    expect(dark).not.toBe(light);
    await choose('Light');
    expect(await paper()).toBe(light);
  });

  it('is a menu for the keyboard too', async () => {
    await page.goto(home);
    const button = page.getByRole('button', { name: 'Theme' });
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    const light = await paper();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    expect(await paper()).not.toBe(light);
    await page.keyboard.press('Escape');
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('the page for what is not there', () => {
  it.each([
    ['a note in another folder', 'leading/the-pause/', 'The pause'],
    ['two letters changed over', 'coaching/the-puase/', 'The pause'],
    ['a letter too few', 'coaching/the-lader-of-help/', 'The ladder of help'],
    ['a letter too many', 'coaching/questions-that-oppen/', 'Questions that open'],
  ])('suggests the note that was meant: %s', async (_, asked, title) => {
    const response = await page.goto(home + asked);
    expect(response?.status()).toBe(404);
    const near = page.locator('near-notes');
    await near.getByRole('link', { name: title, exact: true }).waitFor({ timeout: 4000 });
    await near.getByRole('link', { name: title, exact: true }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
  });

  it.each([
    ['in letters’ case', 'Coaching/The-Pause/'],
    ['as another program writes it', 'coaching/The_Pause.html#on-a-call'],
  ])('leads to the note when its address is only spelt differently: %s', async (_, asked) => {
    await page.goto(home + asked);
    await page.getByRole('heading', { level: 1, name: 'The pause' }).waitFor();
    const [, part = ''] = asked.split('#');
    expect(page.url()).toBe(`${home}coaching/the-pause/${part && `#${part}`}`);
  });

  it.each([
    ['to who asks for something there', 'manual/stages-and-date/', 1],
    ['to nobody else', 'coaching/stages-and-date/', 0],
  ])('offers what the owner calls quiet %s', async (_, asked, count) => {
    await page.goto(home + asked, { waitUntil: 'networkidle' });
    const near = page.locator('near-notes').getByRole('link', { name: 'Stages and dates' });
    if (count > 0) await near.waitFor({ timeout: 4000 });
    expect(await near.count()).toBe(count);
  });

  it('suggests nothing when nothing is like it', async () => {
    await page.goto(`${home}xqzzwvk/`, { waitUntil: 'networkidle' });
    expect(await page.locator('near-notes').isVisible()).toBe(false);
    await page.getByRole('main').getByRole('link', { name: 'All notes' }).click();
    await page.waitForURL(`${home}notes/`);
  });
});
