import type { Page } from 'playwright-core';
import type { Garden } from './gardens.ts';

/** A page in one of the states that a reader can bring it into. */
export interface State {
  name: string;
  path: (garden: Garden) => string;
  prepare?: (page: Page, garden: Garden) => Promise<unknown>;
}

const results = '.search-results a';

async function openSearch(page: Page, { search }: Garden): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('.search-dialog input').fill(search.word);
  await page.locator(results).first().waitFor();
  await page.locator('.search-tag').first().waitFor();
}

async function openSwitcher(page: Page, { search }: Garden): Promise<void> {
  await page.keyboard.press('Control+o');
  await page.locator('.search-dialog input').fill(search.word);
  await page.locator(results).first().waitFor();
}

async function openMenu(page: Page): Promise<void> {
  await page.locator('.theme-menu > button').click();
  await page.locator('.reader-settings input').first().waitFor();
}

async function openKeys(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await page.locator('.key-dialog').waitFor();
}

/** By focus, which stays while the window changes its width. */
async function openPreviews(page: Page, { paths }: Garden): Promise<void> {
  await page.locator('article .prose a.internal-link').first().focus();
  const cards = page.locator('.preview:popover-open');
  await cards.waitFor();
  const elsewhere = `a.internal-link:not([href*="/${encodeURI(paths.longNote)}"])`;
  await cards.locator(`.prose ${elsewhere}`).first().focus();
  await cards.nth(1).waitFor();
}

/** Where there is a margin, notes stand in it; elsewhere a card shows them. */
async function openFootnote(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.locator('a[data-footnote-ref]').first().click();
  await page.locator('.beside.prose:popover-open').waitFor();
}

async function openFolders(page: Page): Promise<void> {
  await page.locator('.path a.explore').click();
  await page.locator('.folder-panel').waitFor();
}

async function enlarge(page: Page): Promise<void> {
  await page.locator('.can-enlarge').first().click();
  await page.locator('.enlarged img').evaluate((image: HTMLImageElement) => image.decode());
}

const live = (page: Page): Promise<void> => page.locator('garden-graph.is-live').waitFor();

async function filterGraph(page: Page): Promise<void> {
  await live(page);
  await page.locator('.graph-tools select').first().selectOption({ index: 1 });
}

/** Every type of page. */
export const pages: readonly State[] = [
  { name: 'the home page', path: ({ paths }) => paths.home },
  { name: 'a note', path: ({ paths }) => paths.shortNote },
  { name: 'a long note', path: ({ paths }) => paths.longNote },
  { name: 'a note with pictures', path: ({ paths }) => paths.pictures },
  { name: 'the gallery', path: ({ paths }) => paths.gallery },
  { name: 'a folder', path: ({ paths }) => paths.folder },
  { name: 'a tag', path: ({ paths }) => paths.tag },
  { name: 'all tags', path: () => 'tags/' },
  { name: 'all notes', path: () => 'notes/' },
  { name: 'the notes of a stage', path: () => 'notes/#budding' },
  { name: 'what is new', path: () => 'recent/' },
  {
    name: 'all folders',
    path: () => 'explore/',
    prepare: (page) => page.locator('main summary').first().click(),
  },
  { name: 'wanted notes', path: () => 'wanted/' },
  { name: 'the graph', path: () => 'graph/', prepare: live },
  {
    name: 'the filtered graph',
    path: ({ paths }) => `graph/?at=/${paths.longNote}`,
    prepare: filterGraph,
  },
  {
    name: 'the empty search page',
    path: () => 'search/',
    prepare: async (page) => {
      await page.locator('main input:focus').waitFor();
      await page.locator('main .search-tag').first().waitFor();
    },
  },
  {
    name: 'the search page with results',
    path: ({ search }) => `search/?q=${search.word}&tag=${search.tag}`,
    prepare: async (page) => {
      await page.locator(results).first().waitFor();
      const isWide = await page.evaluate(() => matchMedia('(min-width: 84rem)').matches);
      if (isWide) await page.locator('.search-preview .prose').waitFor();
    },
  },
  {
    name: 'the page for what is not there',
    path: ({ paths }) => `nowhere/${paths.longNote.split('/').at(-2) ?? ''}/`,
    prepare: (page) => page.locator('near-notes a').first().waitFor(),
  },
];

/** Everything that opens on a page. */
export const opened: readonly State[] = [
  { name: 'the open search dialog', path: ({ paths }) => paths.longNote, prepare: openSearch },
  { name: 'the open menu', path: ({ paths }) => paths.longNote, prepare: openMenu },
  { name: 'the open list of keys', path: ({ paths }) => paths.longNote, prepare: openKeys },
  { name: 'a preview, and one on it', path: ({ paths }) => paths.longNote, prepare: openPreviews },
  { name: 'an open footnote', path: ({ paths }) => paths.longNote, prepare: openFootnote },
  { name: 'the open folders', path: ({ paths }) => paths.shortNote, prepare: openFolders },
  { name: 'an enlarged picture', path: ({ paths }) => paths.pictures, prepare: enlarge },
  {
    name: 'two notes side by side',
    path: ({ paths }) => paths.panes,
    prepare: (page) => page.locator('.pane').nth(1).locator('article').waitFor(),
  },
  {
    name: 'the open box for names',
    path: ({ paths }) => paths.shortNote,
    prepare: openSwitcher,
  },
];
