import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, type Site } from '../site/built-site.ts';
import { serve } from '../site/served-site.ts';
import { openBrowser, openPage } from './reader.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const footnoted = 'leading/what-newcomers-see/';
const longNote = 'coaching/three-hats-in-one-conversation/';

let site: Site;
let home: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await buildSite(undefined);
  ({ home } = await serve(site));
  browser = await openBrowser();
  // The site's own policy would keep the checker out.
  ({ page } = await openPage(browser, { bypassCSP: true }));
}, 60_000);

async function openSearch(): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('silence');
  await page.locator('.search-results a').first().waitFor();
  await page.getByRole('group', { name: 'Filter by tag' }).waitFor();
}

async function openTheme(): Promise<void> {
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('radio', { name: 'Dark' }).waitFor();
  await page.getByRole('group', { name: 'Text size' }).waitFor();
}

/** By focus, which stays while the window changes its width. */
async function openPreviews(): Promise<void> {
  await page.locator('.prose a.internal-link[href="/one-page-for-two-people/"]').focus();
  const cards = page.locator('.preview:popover-open');
  await cards.waitFor();
  await cards.locator('.prose a.internal-link').first().focus();
  await cards.nth(1).waitFor();
}

async function openKeys(): Promise<void> {
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
}

async function openPanes(): Promise<void> {
  await page.locator('.pane').nth(2).getByRole('article').waitFor();
}

async function openFolders(): Promise<void> {
  await page.getByRole('button', { name: 'Explore' }).click();
  await page.locator('.folder-panel').waitFor();
}

const graphIsLive = (): Promise<void> => page.locator('garden-graph.is-live').waitFor();

async function filterGraph(): Promise<void> {
  await graphIsLive();
  await page
    .getByRole('combobox', { name: 'Tag', exact: true })
    .selectOption({ label: 'coaching' });
  await page.locator('.graph-list a').first().focus();
}

const nothing = (): Promise<void> => Promise.resolve();

const states: [name: string, path: string, prepare: () => Promise<void>][] = [
  ['the home page', '', nothing],
  ['a long note', longNote, nothing],
  ['an MDX note', 'coaching/the-ladder-of-help/', nothing],
  ['a note with formulas', 'manual/math/', nothing],
  ['a note with diagrams', 'manual/diagrams/', nothing],
  ['a note with code', 'manual/code/', nothing],
  ['a folder', 'leading/', nothing],
  ['all tags', 'tags/', nothing],
  ['a tag', 'tags/coaching/', nothing],
  ['all notes', 'notes/', nothing],
  ['the notes of a stage', 'notes/#budding', nothing],
  ['what is new', 'recent/', nothing],
  ['all folders', 'explore/', () => page.locator('summary').first().click()],
  ['the open folders of a note', 'coaching/the-pause/', openFolders],
  ['the graph', 'graph/', graphIsLive],
  ['the filtered graph', 'graph/?at=/coaching/the-pause/', filterGraph],
  ['the empty search page', 'search/', () => page.getByRole('searchbox').waitFor()],
  [
    'the search page with results',
    'search/?q=silence&tag=coaching',
    () => page.locator('.search-results a').first().waitFor(),
  ],
  ['the open search dialog', longNote, openSearch],
  ['the open theme menu', longNote, openTheme],
  ['an open preview, and one on it', longNote, openPreviews],
  ['the open list of keys', longNote, openKeys],
  [
    'notes side by side',
    `${footnoted}?stack=tending/pruning-day&stack=coaching/the-pause`,
    openPanes,
  ],
  ['a note with footnotes', footnoted, nothing],
  [
    'the page for what is not there',
    'leading/the-pause/',
    () => page.locator('near-notes a').first().waitFor(),
  ],
];

describe.each(states)('%s', (_, path, prepare) => {
  beforeAll(async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(home + path);
    await prepare();
  }, 20_000);

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['dark', 375],
    ['light', 375],
  ] as const)('bars nobody: %s, %i pixels wide', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    expect(await violations()).toEqual([]);
  });

  it('does not scroll sideways when it is 320 pixels wide', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

it('no note scrolls sideways when it is 320 pixels wide', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const file of site.pageFiles) {
    await page.goto(home + encodeURI(file), { waitUntil: 'load' });
    const pixels = await overflow();
    if (pixels > 0) wide.push(`${file}: ${pixels} pixels`);
  }
  expect(wide).toEqual([]);
}, 60_000);

async function overflow(): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

async function violations(): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axeSource);
  const found = await page.evaluate(async (values) => {
    const checker = (window as unknown as { axe: typeof axe }).axe;
    const results = await checker.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return results.violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      places: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`),
    }));
  }, rules);
  return found.flatMap(({ rule, places }) => places.map((place) => `${rule}\n  ${place}`));
}
