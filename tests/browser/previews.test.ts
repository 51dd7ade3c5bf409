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
  reading = await openPage(browser);
  ({ page } = reading);
});

afterEach(async () => {
  await page.context().close();
  expect(reading.complaints).toEqual([]);
  expect(reading.requests.filter((url) => !url.startsWith(home))).toEqual([]);
});

const cards = (): Locator => page.locator('.preview:popover-open');
const link = (name: string): Locator =>
  page.locator('article .prose').getByRole('link', { name, exact: true }).first();
const fetched = (path: string): number =>
  reading.requests.filter((url) => url === home + path).length;
const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

describe('a preview', () => {
  it.each([
    ['the beginning of a note', 'Moss', 'A soft green thing. Moss asks for little.', 'patient?'],
    ['a section with those below it', 'its places', 'north side. In woods On every stump.', 'Rain'],
    ['a block', 'what is damp', 'Damp is enough for it.', 'nothing else'],
  ])('shows %s', async (_, name, shown, left) => {
    await page.goto(`${home}oak/`);
    await link(name).hover();
    await cards().waitFor();
    const text = (await cards().innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('Moss');
    expect(text).toContain(shown);
    expect(text).not.toContain(left);
    expect(await cards().locator('[id]').count()).toBe(0);
  });

  it('shows a section of the same page without asking for it', async () => {
    await page.goto(`${home}oak/`);
    await link('Acorns').hover();
    await cards().waitFor();
    expect(await cards().innerText()).toContain('October');
    expect(fetched('oak/')).toBe(1);
  });

  it('asks for nothing before it is wanted, and once for each note', async () => {
    await page.goto(`${home}oak/`, { waitUntil: 'networkidle' });
    const before = reading.requests.length;
    expect(
      reading.requests.filter((url) => /preview-card|panes|random|shortcuts\./.test(url)),
    ).toEqual([]);
    await link('Moss').hover();
    await page.mouse.move(2, 2);
    await link('Fern').hover();
    await cards().waitFor();
    expect(reading.requests.length).toBeGreaterThan(before);
    expect([fetched('moss/'), fetched('fern/')]).toEqual([0, 1]);
    await page.keyboard.press('Escape');
    await cards().waitFor({ state: 'detached' });
    await page.mouse.move(2, 2);
    await link('Fern').hover();
    await cards().waitFor();
    expect(fetched('fern/')).toBe(1);
  });

  it('stays while the pointer is on it, and goes when it has left', async () => {
    await page.goto(`${home}oak/`);
    await link('Moss').hover();
    await cards().waitFor();
    await cards().hover();
    await cards().getByRole('link', { name: 'Fern' }).hover();
    await page.getByText('A fern unrolls').waitFor();
    expect(await cards().count()).toBe(2);
    await page.mouse.move(2, 2);
    await page.waitForFunction(() => !document.querySelector('.preview'));
  });

  it('closes by a click outside, and one by one by Esc', async () => {
    await page.goto(`${home}oak/`);
    await link('Moss').hover();
    await cards().waitFor();
    await cards().getByRole('link', { name: 'Fern' }).hover();
    await page.getByText('A fern unrolls').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelectorAll('.preview').length === 1);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.preview'));
    await link('Fern').hover();
    await cards().waitFor();
    await page.locator('h1').click();
    await page.waitForFunction(() => !document.querySelector('.preview'));
  });

  it('lies in the window, beside its link, wherever that is', async () => {
    await page.goto(`${home}oak/`);
    for (const name of ['Moss', 'Birch']) {
      await link(name).hover();
      await cards().waitFor();
      const card = await cards().boundingBox();
      const own = await link(name).boundingBox();
      if (!card || !own) throw new Error('not shown');
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.y + card.height).toBeLessThanOrEqual(800);
      const gap = Math.max(card.y - own.y - own.height, own.y - card.y - card.height);
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThan(20);
      await page.keyboard.press('Escape');
      await cards().waitFor({ state: 'detached' });
    }
  });

  it('stands in a free margin at its link’s line, fades at its end, and covers no text', async () => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(`${home}oak/`);
    await link('Moss').hover();
    await cards().waitFor();
    const [card, text, own] = await Promise.all(
      [cards(), page.locator('main > article'), link('Moss')].map((place) => place.boundingBox()),
    );
    expect(card?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    expect((card?.x ?? 0) + (card?.width ?? Infinity)).toBeLessThanOrEqual(1440);
    // At its line, or higher where it would not end in the window.
    expect(card?.y).toBeLessThanOrEqual((own?.y ?? 0) + 4);
    expect((card?.y ?? 0) + (card?.height ?? 0)).toBeGreaterThan(own?.y ?? Infinity);
    expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(800);
    const end = await cards().evaluate((it) => getComputedStyle(it, '::after').backgroundImage);
    expect(end).toContain('gradient');
    await page.mouse.move(1000, 300, { steps: 4 });
    await page.waitForTimeout(400);
    await cards().hover();
    await page.waitForTimeout(1000);
    expect(await cards().count()).toBe(1);
  });

  it('opens its note beside this one, by a button or a key', async () => {
    await page.goto(`${home}oak/`);
    await link('Moss').hover();
    await cards().getByRole('button', { name: 'Open beside' }).click();
    await page.getByRole('region', { name: 'Moss', exact: true }).locator('h1').waitFor();
    expect(page.url()).toBe(`${home}oak/?stack=moss`);
    await page.goto(`${home}oak/`);
    await link('Fern').focus();
    await page.keyboard.press('o');
    await page.getByRole('region', { name: 'Fern', exact: true }).locator('h1').waitFor();
    await page.setViewportSize({ width: 800, height: 800 });
    await page.goto(`${home}oak/`);
    await link('Moss').hover();
    await cards().waitFor();
    expect(await cards().getByRole('button').count()).toBe(0);
  });

  it('opens by focus, can be entered and left by keyboard, and closes behind it', async () => {
    await page.goto(`${home}oak/`);
    await page.keyboard.press('j');
    expect(await cards().count()).toBe(0);
    await cards().waitFor();
    expect(await isFocused(link('Moss'))).toBe(true);
    await page.keyboard.press('Tab');
    expect(await isFocused(cards().getByRole('link', { name: 'Moss' }))).toBe(true);
    await page.keyboard.press('Escape');
    await cards().waitFor({ state: 'detached' });
    expect(await isFocused(link('Moss'))).toBe(true);
    await page.keyboard.press('Tab');
    expect(await isFocused(link('its places'))).toBe(true);
  });

  it('a click on a link leads to its note as ever', async () => {
    await page.goto(`${home}oak/`);
    await link('Moss').hover();
    await cards().waitFor();
    await link('Moss').click();
    await page.waitForURL(`${home}moss/`);
  });

  it('can be turned off by the reader, for good', async () => {
    await page.goto(`${home}oak/`);
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('checkbox', { name: 'Previews of links' }).uncheck();
    await page.reload({ waitUntil: 'networkidle' });
    const before = reading.requests.length;
    await page.clock.install();
    await link('Moss').hover();
    await page.clock.runFor(5000);
    expect(reading.requests.length).toBe(before);
    expect(await cards().count()).toBe(0);
  });
});

describe('a preview under a finger', () => {
  const phone = { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true };
  const hold = async (name: string): Promise<void> => {
    await link(name).scrollIntoViewIfNeeded();
    const box = await link(name).boundingBox();
    if (!box) throw new Error('no link');
    const client = await page.context().newCDPSession(page);
    const at = [{ x: box.x + 5, y: box.y + 5 }];
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at });
    await cards().waitFor();
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };

  beforeEach(async () => {
    await page.context().close();
    reading = await openPage(browser, phone);
    ({ page } = reading);
    await page.goto(`${home}oak/`);
  });

  it('opens as a sheet when the link is held, and stays', async () => {
    await hold('Moss');
    expect(page.url()).toBe(`${home}oak/`);
    const box = await cards().boundingBox();
    expect(box?.x).toBe(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(700);
    expect(await isFocused(cards())).toBe(true);
    await cards().getByRole('button', { name: 'Close' }).click();
    await cards().waitFor({ state: 'detached' });
    await hold('Fern');
    await page.touchscreen.tap(180, 20);
    await cards().waitFor({ state: 'detached' });
  });

  it('never opens by a tap, which follows the link', async () => {
    await link('Moss').tap();
    await page.waitForURL(`${home}moss/`);
    expect(fetched('moss/')).toBe(1);
    expect(reading.requests.filter((url) => url.includes('preview-card'))).toEqual([]);
  });
});

describe('footnotes', () => {
  const notes = (): Promise<{ top: number; bottom: number; left: number; line: number }[]> =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll('.footnotes > ol > li'), (note, at) => {
        const { top, bottom, left } = note.getBoundingClientRect();
        const reference = document.querySelector(`[data-note="${at + 1}"]`);
        return { top, bottom, left, line: reference?.getBoundingClientRect().top ?? NaN };
      }),
    );

  it.each([1280, 1440])('stand beside their lines, one below the other: %i', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${home}oak/`);
    const [first, second] = await notes();
    if (!first || !second) throw new Error('no notes');
    const right = await page.locator('.prose').evaluate((it) => it.getBoundingClientRect().right);
    expect(first.left).toBeGreaterThan(right);
    expect(Math.abs(first.top - first.line)).toBeLessThan(12);
    expect(second.top).toBeGreaterThan(first.bottom);
    expect(second.top).toBeGreaterThanOrEqual(second.line);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('stand at the end in a narrower window, and in print', async () => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await page.goto(`${home}oak/`);
    const end = (): Promise<number> =>
      page.evaluate(
        () =>
          document.querySelector('.prose > p:last-of-type')?.getBoundingClientRect().bottom ?? 0,
      );
    expect((await notes())[0]?.top).toBeGreaterThan(await end());
    await page.setViewportSize({ width: 1440, height: 800 });
    expect((await notes())[0]?.top).toBeLessThan(await end());
    await page.emulateMedia({ media: 'print' });
    expect((await notes())[0]?.top).toBeGreaterThan(await end());
  });

  it('are shown in place there when their number is chosen, by keyboard too', async () => {
    await page.setViewportSize({ width: 375, height: 700 });
    await page.goto(`${home}oak/`);
    const reference = page.locator('[data-note="2"]');
    await reference.focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('group', { name: 'Footnotes 2' });
    await card.waitFor();
    expect(await card.innerText()).toBe('By jays.');
    expect(await isFocused(card)).toBe(true);
    expect(page.url()).toBe(`${home}oak/`);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await isFocused(reference)).toBe(true);
  });
});

describe('contents', () => {
  const current = (): Promise<string[]> =>
    page.locator('.contents [aria-current="location"]').allInnerTexts();

  it('follow the reader', async () => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(`${home}oak/`);
    expect(await current()).toEqual([]);
    for (const name of ['Bark', 'Age', 'Acorns']) {
      await page.getByRole('heading', { name, level: 2 }).evaluate((heading) => {
        heading.scrollIntoView({ behavior: 'instant' });
      });
      await page.waitForFunction(
        (text) => document.querySelector('.contents [aria-current]')?.textContent === text,
        name,
      );
    }
    expect(await current()).toEqual(['Acorns']);
  });
});
