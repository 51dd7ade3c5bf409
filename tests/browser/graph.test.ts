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
  reading = await openPage(browser, { reducedMotion: 'reduce' });
  ({ page } = reading);
});

afterEach(async () => {
  await page.context().close();
  expect(reading.complaints).toEqual([]);
  expect(reading.requests.filter((url) => !url.startsWith(home))).toEqual([]);
});

const canvas = () => page.getByRole('application', { name: 'Picture of the garden' });
const items = () =>
  page.getByRole('region', { name: 'By ties' }).getByRole('list').getByRole('link');

async function openGraph(query = ''): Promise<void> {
  await page.goto(`${home}graph/${query}`);
  await page.locator('garden-graph.is-live').waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** What the canvas shows once all frames are drawn. */
async function picture(): Promise<string> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return document.querySelector('canvas')?.toDataURL() ?? '';
  });
}

/** Moves over the canvas until there is a note under the pointer. */
async function pointAtNote(): Promise<void> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await canvas().boundingBox()) ?? {};
  for (let row = 0.1; row < 0.95; row += 0.04)
    for (let column = 0.1; column < 0.9; column += 0.03) {
      await page.mouse.move(x + column * width, y + row * height);
      if (await canvas().evaluate((element) => element.classList.contains('is-on-note'))) return;
    }
  throw new Error('There is no note in the picture');
}

describe('the graph', () => {
  it('is loaded where it is shown, once, and nowhere else', async () => {
    await page.goto(`${home}coaching/the-pause/`);
    expect(reading.requests.filter((url) => url.includes('/graph/'))).toEqual([]);
    await page.getByRole('link', { name: 'See it in the garden’s graph' }).click();
    await page.locator('garden-graph.is-live').waitFor();
    expect(reading.requests.filter((url) => url.endsWith('notes.json'))).toHaveLength(1);
    await page.locator('canvas.is-on-note').waitFor();
  });

  it('moves by keys, and comes back', async () => {
    await openGraph();
    const whole = await picture();
    await canvas().focus();
    for (const key of ['ArrowLeft', 'ArrowDown', '+', '-', '=']) {
      const before = await picture();
      await page.keyboard.press(key);
      expect(await picture(), key).not.toBe(before);
    }
    await page.keyboard.press('0');
    expect(await picture()).toBe(whole);
  });

  it('moves by buttons, wheel and hand', async () => {
    await openGraph();
    const whole = await picture();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const nearer = await picture();
    expect(nearer).not.toBe(whole);
    await page.getByRole('button', { name: 'The whole garden' }).click();
    expect(await picture()).toBe(whole);
    const { x = 0, y = 0 } = (await canvas().boundingBox()) ?? {};
    await page.mouse.move(x + 200, y + 300);
    await page.mouse.wheel(0, 10);
    expect(await picture()).toBe(whole);
    await page.mouse.down();
    await page.mouse.move(x + 300, y + 360, { steps: 4 });
    await page.mouse.up();
    const moved = await picture();
    expect(moved).not.toBe(whole);
    await page.mouse.wheel(0, -200);
    expect(await picture()).not.toBe(moved);
    expect(page.url()).toBe(`${home}graph/`);
  });

  it('shows neighbours of the note that one points at, in the list too, and opens it', async () => {
    await openGraph();
    const before = await picture();
    await pointAtNote();
    expect(await picture()).not.toBe(before);
    const chosen = page.locator('.graph-list .is-chosen');
    expect(await chosen.count()).toBe(1);
    const view = await page.locator('.graph-list').boundingBox();
    const box = await chosen.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual((view?.y ?? 0) - 1);
    expect(box?.y).toBeLessThan((view?.y ?? 0) + (view?.height ?? 0));
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL((url) => url.pathname !== '/graph/');
    expect(await page.locator('article h1').count()).toBe(1);
  });

  it('follows the list from note to note, those with most edges first', async () => {
    await openGraph();
    const before = await picture();
    await items().first().focus();
    const first = await picture();
    expect(first).not.toBe(before);
    await page.keyboard.press('Tab');
    expect(
      await items()
        .nth(1)
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    expect(await picture()).not.toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/graph/');
  });

  it('finds notes by words, tag and stage', async () => {
    await openGraph();
    const status = page.getByRole('status');
    const all = await status.innerText();
    const whole = await picture();
    await page.getByLabel('Find a note').fill('PAUSE');
    expect(await items().allInnerTexts()).toEqual(['The pause']);
    expect(await status.innerText()).toMatch(/^1 of \d+ notes$/);
    expect(await picture()).not.toBe(whole);
    await page.getByLabel('Find a note').fill('');
    expect(await status.innerText()).toBe(all);
    await page
      .getByRole('combobox', { name: 'Tag', exact: true })
      .selectOption({ label: 'coaching' });
    const coaching = await items().count();
    expect(coaching).toBeGreaterThan(2);
    await page.getByRole('combobox', { name: 'Stage' }).selectOption({ label: 'Evergreen' });
    expect(await items().count()).toBeLessThan(coaching);
    await page.getByLabel('Find a note').fill('nothing like it');
    expect(await items().count()).toBe(0);
  });

  it('tells notes apart by colours, and picks groups of them, which the address keeps', async () => {
    await openGraph();
    const plain = await picture();
    const legend = page.getByRole('group', { name: 'Show only' });
    expect(await legend.count()).toBe(0);
    for (const kind of ['Tag', 'Stage', 'Cluster', 'Folder']) {
      const before = await picture();
      await page.getByRole('combobox', { name: 'Colour' }).selectOption({ label: kind });
      await expect.poll(picture, { message: kind }).not.toBe(before);
      expect(await legend.getByRole('checkbox').count(), kind).toBeGreaterThan(1);
    }
    expect(await legend.getByRole('checkbox').first().isChecked()).toBe(false);
    const coaching = legend.getByRole('checkbox', { name: /^coaching \d+$/ });
    await coaching.focus();
    await page.keyboard.press('Space');
    const groups = page.locator('.graph-list .group');
    const named = async (): Promise<string[]> =>
      [...new Set(await groups.allInnerTexts())].map((name) => name.trim());
    await expect.poll(named, { timeout: 10_000 }).toEqual(['coaching']);
    const found = await items().allInnerTexts();
    expect(await page.getByRole('status').innerText()).toMatch(RegExp(`^${found.length} of`));
    expect(new URL(page.url()).search).toBe('?colour=folder&only=coaching');
    const picked = await picture();
    await page.reload();
    await page.locator('garden-graph.is-live').waitFor();
    await page.evaluate(() => document.fonts.ready);
    expect(await coaching.isChecked()).toBe(true);
    await expect.poll(() => items().allInnerTexts()).toEqual(found);
    await expect.poll(picture).toBe(picked);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await picture()).not.toBe(picked);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.getByRole('combobox', { name: 'Colour' }).selectOption({ index: 0 });
    expect(new URL(page.url()).search).toBe('');
    expect(await picture()).toBe(plain);
  });

  it('leaves out what is quiet until it is asked for', async () => {
    await openGraph();
    const essays = await items().allInnerTexts();
    expect(essays).not.toContain('Settings');
    const seen = await picture();
    await page.getByRole('checkbox', { name: /more$/ }).check();
    expect(await items().allInnerTexts()).toContain('Settings');
    expect(await picture()).not.toBe(seen);
    await page.getByRole('checkbox', { name: /more$/ }).uncheck();
    await page.getByLabel('Find a note').fill('settings');
    expect(await items().allInnerTexts()).toContain('Settings');
    await openGraph('?at=/manual/settings/');
    expect(await page.getByRole('checkbox', { name: /more$/ }).isChecked()).toBe(true);
  });

  it('keeps what a reader looks for before the first frame', async () => {
    const query = '?at=/tending/a-link-is-a-promise/';
    await openGraph(query);
    await page.locator('.graph-tools select').first().selectOption({ index: 1 });
    const later = await picture();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        const select = document.querySelector<HTMLSelectElement>('.is-live .graph-tools select');
        if (!select) return;
        observer.disconnect();
        select.selectedIndex = 1;
        select.dispatchEvent(new Event('input', { bubbles: true }));
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await openGraph(query);
    expect(await picture()).toBe(later);
  });

  it('takes on the theme at once', async () => {
    await openGraph();
    const light = await picture();
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const dark = await picture();
    expect(dark).not.toBe(light);
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('radio', { name: 'Light' }).check();
    expect(await picture()).toBe(light);
  });

  it('stands still when nobody touches it', async () => {
    await openGraph();
    await picture();
    const frames = await page.evaluate(async () => {
      let asked = 0;
      const ask = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (draw) => {
        asked++;
        return ask(draw);
      };
      await new Promise((resolve) => setTimeout(resolve, 200));
      return asked;
    });
    expect(frames).toBe(0);
  });

  it('lets go of everything when it leaves the page', async () => {
    await openGraph();
    const asked = await page.evaluate(async () => {
      document.querySelector('garden-graph')?.remove();
      let frames = 0;
      window.requestAnimationFrame = () => ++frames;
      document.documentElement.dataset['theme'] = 'dark';
      await new Promise((resolve) => setTimeout(resolve, 50));
      return frames;
    });
    expect(asked).toBe(0);
  });
});

describe('a finger', () => {
  it('sees a note by the first tap and opens it by the second', async () => {
    await page.context().close();
    reading = await openPage(browser, { hasTouch: true, viewport: { width: 375, height: 700 } });
    ({ page } = reading);
    await openGraph('?at=/coaching/the-pause/');
    const { x = 0, y = 0, width = 0, height = 0 } = (await canvas().boundingBox()) ?? {};
    await canvas().scrollIntoViewIfNeeded();
    const isOnNote = (): Promise<boolean> =>
      canvas().evaluate((element) => element.classList.contains('is-on-note'));
    await page.touchscreen.tap(x + 4, y + 4);
    expect(await isOnNote()).toBe(false);
    search: for (let row = 0.1; row < 0.9; row += 0.05)
      for (let column = 0.1; column < 0.9; column += 0.07) {
        await page.touchscreen.tap(x + column * width, y + row * height);
        if (!(await isOnNote())) continue;
        expect(new URL(page.url()).pathname).toBe('/graph/');
        await page.touchscreen.tap(x + column * width, y + row * height);
        break search;
      }
    await page.waitForURL((url) => url.pathname !== '/graph/');
  });
});

describe('a note’s neighbourhood', () => {
  it('leads to neighbours by pointer, and stops no one who tabs', async () => {
    await page.goto(`${home}coaching/the-pause/`);
    const drawing = page.locator('.neighbourhood svg');
    expect(await drawing.getAttribute('aria-hidden')).toBe('true');
    expect(await drawing.locator('a:not([tabindex="-1"])').count()).toBe(0);
    const hrefs = await drawing
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(4);
    for (const href of hrefs) {
      const same = page.locator(`:is(#backlinks, .links-to) a[href="${href}"]`);
      expect(await same.count(), href).toBeGreaterThan(0);
    }
    await drawing.locator('a').first().click();
    await page.waitForURL(new URL(hrefs[0] ?? '', home).href);
  });

  it('comes after notes near it that are not among its links', async () => {
    await page.goto(`${home}coaching/the-pause/`);
    const near = page.locator('.near-this a');
    expect(await near.count()).toBe(3);
    const drawn = await page
      .locator('.neighbourhood svg a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const link of await near.all())
      expect(drawn).not.toContain(await link.getAttribute('href'));
  });
});

describe('the way from one note to another', () => {
  const end = (name: string) => page.getByRole('combobox', { name });
  const steps = () => page.locator('note-path li');

  it('is found by titles, and has an address of its own', async () => {
    await page.goto(`${home}graph/`);
    await page.getByRole('link', { name: 'From one note to another' }).click();
    await page.locator('note-path.is-live').waitFor();
    await end('From').fill('pruning day');
    await end('To').fill('What newcomers see');
    const way = await steps().allTextContents();
    expect(way.at(0)).toBe('Pruning day');
    expect(way.at(-1)).toBe('What newcomers see');
    expect(way.length).toBeGreaterThan(1);
    expect(await page.getByRole('status').textContent()).toMatch(/^\S+ ties?$/);
    const { search } = new URL(page.url());
    expect(search).toBe('?from=%2Ftending%2Fpruning-day%2F&to=%2Fleading%2Fwhat-newcomers-see%2F');
    await page.reload();
    await steps().first().waitFor();
    expect(await steps().allTextContents()).toEqual(way);
    await steps().last().getByRole('link').click();
    await page.waitForURL('**/leading/what-newcomers-see/');
  });

  it('offers titles while one types, and says when there is no note or no way', async () => {
    await page.goto(`${home}graph/path/?from=/nowhere/&to=%E0%A4%A`);
    await page.locator('note-path.is-live').waitFor();
    expect(await steps().count()).toBe(0);
    await end('From').fill('quest');
    const offered = await page
      .locator('#site_path-from option')
      .evaluateAll((options) => options.map((option) => option.getAttribute('value')));
    expect(offered[0]).toBe('Questions that open');
    expect(await page.getByRole('status').textContent()).toBe('');
  });
});
