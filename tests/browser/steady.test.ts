import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../site/served-site.ts';
import { garden } from './gardens.ts';
import { openBrowser, openPage } from './reader.ts';

/** What has moved on a page since it opened: https://wicg.github.io/layout-instability/ */
type Watched = Window & { moved: { value: number; what: string[] }[] };

let home: string;
let browser: Browser;

beforeAll(async () => {
  ({ home } = await serve(await garden.build()));
  browser = await openBrowser();
}, 90_000);

/** A page that has nothing from earlier ones, and whose fonts, pictures and scripts come when told. */
async function openSlowly(width: number): Promise<{ page: Page; held: string[]; go: () => void }> {
  const { page } = await openPage(browser, { viewport: { width, height: 900 } });
  const { promise: gate, resolve: go } = Promise.withResolvers<undefined>();
  const held: string[] = [];
  await page.route(/\.(?:woff2|webp|png|js)$/, async (route) => {
    held.push(route.request().url());
    await gate;
    await route.continue();
  });
  await page.addInitScript(() => {
    const moved: Watched['moved'] = [];
    (window as unknown as Watched).moved = moved;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node?: Node }[];
      })[])
        moved.push({
          value: entry.value,
          what: entry.sources.map(({ node }) => `${node?.nodeName} ${node?.textContent}`),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return {
    page,
    held,
    go: () => {
      go(undefined);
    },
  };
}

/** Until what has changed is laid out, painted and told. */
async function untilPainted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
  });
}

describe.each([1440, 375])('%i pixels wide', (width) => {
  it.each([
    ['the home page', garden.paths.home, 'woff2'],
    ['a note with pictures', garden.paths.pictures, 'webp'],
    ['a note with footnotes', garden.paths.longNote, 'woff2'],
    ['the gallery', garden.paths.gallery, 'woff2'],
    ['the graph', 'graph/', 'woff2'],
    ['all notes', 'notes/', 'woff2'],
    ['what is new', 'recent/', 'woff2'],
    ['all folders', 'explore/', 'woff2'],
    ['the empty search page', 'search/', 'woff2'],
  ])('nothing moves on %s while fonts, pictures and scripts arrive', async (_, path, slow) => {
    const { page, held, go } = await openSlowly(width);
    await page.goto(home + path, { waitUntil: 'commit' });
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
    );
    await page.waitForFunction(() => document.querySelector('.site-footer') !== null);
    await untilPainted(page);
    expect(held.filter((url) => url.endsWith(slow))).not.toEqual([]);
    go();
    await page.waitForLoadState('load');
    await page.evaluate(() => document.fonts.ready);
    if (path === 'graph/') await page.locator('garden-graph.is-live').waitFor();
    await untilPainted(page);
    expect(await page.evaluate(() => (window as unknown as Watched).moved)).toEqual([]);
    await page.context().close();
  });

  it('nothing moves when the page for what is not there finds what is near', async () => {
    const { page, go } = await openSlowly(width);
    go();
    await page.goto(`${home}nowhere/moss/`);
    await page.locator('near-notes a').first().waitFor();
    await untilPainted(page);
    expect(await page.evaluate(() => (window as unknown as Watched).moved)).toEqual([]);
    await page.context().close();
  });
});
