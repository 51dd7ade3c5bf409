import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../site/served-site.ts';
import { garden } from './gardens.ts';
import { openBrowser, openPage } from './reader.ts';
import { opened, pages } from './states.ts';

let home: string;
let browser: Browser;

beforeAll(async () => {
  ({ home } = await serve(await garden.build()));
  browser = await openBrowser();
}, 90_000);

describe('for who prefers no motion', () => {
  it.each([...pages, ...opened])('$name stands still', async ({ path, prepare }) => {
    const { page } = await openPage(browser, { viewport: { width: 1280, height: 800 } });
    await page.goto(home + path(garden));
    await prepare?.(page, garden);
    expect(await moving(page)).toEqual([]);
    await page.context().close();
  });

  it('and only for them', async () => {
    const { page } = await openPage(browser, { reducedMotion: 'no-preference' });
    await page.goto(home);
    expect((await moving(page)).length).toBeGreaterThan(0);
  });
});

/** What would move or does: https://www.w3.org/TR/WCAG22/#animation-from-interactions */
async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = document.getAnimations().map(({ id }) => `runs ${id}`);
    for (const element of document.querySelectorAll('*'))
      for (const part of [undefined, '::before', '::after', '::backdrop', '::marker']) {
        const style = getComputedStyle(element, part);
        const times = `${style.transitionDuration}, ${style.animationDuration}`;
        const moves = times.split(', ').some((time) => Number.parseFloat(time) > 0);
        if (moves || style.scrollBehavior === 'smooth')
          found.push(`${element.tagName}${part ?? ''} ${element.className}`);
      }
    return found;
  });
}

describe.each([
  ['plain', 'none'],
  ['with forced colours', 'active'],
] as const)('by the Tab key alone, %s,', (_, forcedColors) => {
  it.each([
    ['the home page', garden.paths.home, ''],
    ['a long note', garden.paths.longNote, ''],
    ['the gallery', garden.paths.gallery, ''],
    ['the graph', 'graph/', 'garden-graph.is-live'],
    ['all notes', 'notes/', ''],
    ['notes side by side', garden.paths.panes, '.pane:nth-child(2) article'],
  ])('%s is walked through in order, and each step is seen', async (_, path, ready) => {
    const { page } = await openPage(browser, { forcedColors });
    // A preview that opens on the way would be walked through as well.
    await page.addInitScript(() => {
      localStorage.setItem('reader-previews', 'off');
    });
    await page.goto(home + path);
    if (ready !== '') await page.locator(ready).waitFor();
    const expected = await stops(page);
    expect(expected.length).toBeGreaterThan(8);
    const { walked, unseen } = await walk(page, expected.length);
    // Where a page begins with the focus in its text, the walk begins there.
    const first = Math.max(0, expected.indexOf(walked[0] ?? ''));
    expect(walked).toEqual([...expected.slice(first), ...expected.slice(0, first)]);
    expect(unseen).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['the search', '/', '.search-dialog'],
    ['the list of keys', '?', '.key-dialog'],
  ])('%s keeps the focus while it is open and gives it back', async (_, key, dialog) => {
    const { page } = await openPage(browser, { forcedColors });
    await page.goto(home + garden.paths.longNote);
    await page.locator('.contents a').first().focus();
    await page.keyboard.press(key);
    await page.locator(`${dialog}[open]`).waitFor();
    if (key === '/') {
      await page.keyboard.type('moss');
      await page.locator('.search-results a').first().waitFor();
      await page.locator('.search-tag').first().waitFor();
      await page.locator('.search-preview').waitFor();
    }
    // What stands beside a result has links of its own, which change with the result.
    const within = page.locator(
      `${dialog} :is(a[href], button, input, select, [tabindex="0"]):not(.search-preview *)`,
    );
    const count = await within.evaluateAll(
      (all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length,
    );
    const seen = new Set<string>();
    for (let step = 0; step < count * 2 + 2; step++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate((selector) => {
        const { activeElement: focused } = document;
        if (!focused || focused === document.body) return '';
        if (focused.matches('.search-preview *')) return '';
        const met = ((window as unknown as { met?: Element[] }).met ??= []);
        if (!met.includes(focused)) met.push(focused);
        const number = focused.closest(selector) ? met.indexOf(focused) : -1;
        const style = getComputedStyle(focused);
        const isSeen =
          (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1) ||
          style.borderBottomColor !== getComputedStyle(document.body).borderBottomColor;
        return `${number} ${isSeen}`;
      }, dialog);
      if (at !== '') seen.add(at);
    }
    expect([...seen].filter((at) => at.startsWith('-1') || at.endsWith('false'))).toEqual([]);
    expect(seen.size).toBe(count);
    await page.keyboard.press('Escape');
    expect(
      await page
        .locator('.contents a')
        .first()
        .evaluate((link) => link.matches(':focus')),
    ).toBe(true);
    await page.context().close();
  });
});

/** Everything on a page that the Tab key must reach, in the order in which it is written. */
async function stops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, summary, iframe, [tabindex]',
      ),
    ];
    const reached = all.filter((one) => {
      if (one.tabIndex < 0 || one.matches(':disabled')) return false;
      if (one instanceof HTMLInputElement && one.type === 'radio' && !one.checked) return false;
      return one.checkVisibility({ visibilityProperty: true });
    });
    reached.forEach(
      (one, at) => (one.dataset['stop'] = `${at} ${one.tagName} ${one.textContent.trim()}`),
    );
    return reached.map((one) => one.dataset['stop'] ?? '');
  });
}

/** Walks from the top to the end, and tells where the focus could not be seen. */
async function walk(page: Page, most: number): Promise<{ walked: string[]; unseen: string[] }> {
  const walked: string[] = [];
  const unseen: string[] = [];
  for (let step = 0; step < most + 5; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement || focused instanceof SVGElement)) return undefined;
      if (focused === document.body) return undefined;
      const style = getComputedStyle(focused);
      const hasRing = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
      const boxes = [...focused.getClientRects()];
      const isOnTop = boxes.some(({ x, y, width, height }) => {
        const hit = document.elementFromPoint(x + width / 2, y + Math.min(height / 2, 20));
        return hit !== null && (focused.contains(hit) || hit.contains(focused));
      });
      return { name: focused.dataset['stop'] ?? focused.outerHTML, isSeen: hasRing && isOnTop };
    });
    // Beyond the last is the browser's own frame, and then the first again.
    if (!at) continue;
    if (walked.includes(at.name)) break;
    walked.push(at.name);
    if (!at.isSeen) unseen.push(at.name);
  }
  return { walked, unseen };
}

describe('with forced colours', () => {
  it.each([
    ['the mark before the name', garden.paths.home, '.site-name'],
    ['the picture of the garden', garden.paths.home, '.graph-picture'],
    ['the button of the menu', garden.paths.home, '.theme-menu > button'],
    ['a stage', garden.paths.longNote, '.meta .stage'],
    ['a task that is done', garden.paths.gallery, 'input[data-task="x"]'],
    ['a task with a sign', garden.paths.gallery, 'input[data-task="?"]'],
    ['a callout', garden.paths.gallery, '.callout'],
    ['a diagram', garden.paths.gallery, '.diagram svg'],
    ['the neighbourhood', garden.paths.longNote, '.neighbourhood svg'],
    ['the graph', 'graph/', '.graph-view canvas'],
  ])('%s can be seen', async (_, path, selector) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openPage(browser, { forcedColors: 'active', colorScheme });
      await page.goto(home + path);
      if (path === 'graph/') await page.locator('garden-graph.is-live').waitFor();
      const place = page.locator(selector).first();
      await place.scrollIntoViewIfNeeded();
      const shot = await place.screenshot();
      expect(await ink(page, shot), colorScheme).toBeGreaterThan(0.006);
      await page.context().close();
    }
  });

  it('links, marked words and where one is differ from other text', async () => {
    const { page } = await openPage(browser, { forcedColors: 'active' });
    await page.goto(home + garden.paths.gallery);
    const [text, link, marked] = await page.evaluate(() =>
      ['.prose p', '.prose p .internal-link', '.prose mark'].map((selector) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`There is no ${selector}.`);
        const { color, backgroundColor } = getComputedStyle(element);
        return { color, backgroundColor };
      }),
    );
    expect(link?.color).not.toBe(text?.color);
    expect(marked?.backgroundColor).not.toBe(text?.backgroundColor);
  });
});

/** The share of a picture's dots that stand out from its corner. */
async function ink(page: Page, png: Buffer): Promise<number> {
  const studio = await page.context().browser()?.newPage();
  if (!studio) throw new Error('The browser is closed.');
  const share = await studio.evaluate(
    async (source) => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!context) throw new Error('This browser draws nothing.');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let apart = 0;
      for (let at = 0; at < data.length; at += 4) {
        const far = [0, 1, 2].map((part) => Math.abs((data[at + part] ?? 0) - (data[part] ?? 0)));
        if (Math.max(...far) > 90) apart += 1;
      }
      return apart / (data.length / 4);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await studio.close();
  return share;
}
