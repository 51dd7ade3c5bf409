import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../site/built-site.ts';
import { serve } from '../site/served-site.ts';
import { openBrowser, openPage } from './reader.ts';

const note = 'coaching/the-pause/';
let home: string;
let browser: Browser;

beforeAll(async () => {
  ({ home } = await serve(await buildSite(undefined)));
  browser = await openBrowser();
}, 60_000);

async function open(path: string, width: number, height = 800): Promise<Page> {
  const { page } = await openPage(browser, { viewport: { width, height } });
  await page.goto(home + path);
  return page;
}

/** Where an element begins, from the top of the window. */
const topOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);

describe('a page', () => {
  it.each([1440, 375])(
    'has its title where all others have theirs, %i pixels wide',
    async (width) => {
      const paths = [
        '',
        note,
        'coaching/',
        'notes/',
        'tags/',
        'tags/craft/',
        'recent/',
        'explore/',
        'graph/',
      ];
      const tops = new Set<number>();
      for (const path of paths) {
        const page = await open(path, width);
        tops.add(Math.round(await topOf(page, 'h1')));
        await page.context().close();
      }
      expect([...tops]).toHaveLength(1);
    },
  );

  it('begins its text on the first screen of a phone', async () => {
    const page = await open(note, 375, 812);
    expect(await topOf(page, '.prose')).toBeLessThanOrEqual(560);
    expect(await page.locator('.contents a').first().isVisible()).toBe(false);
    await page.locator('.contents summary').click();
    expect(await page.locator('.contents a').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('has a header and facts of one line each on a phone, and the links of the header a tap away', async () => {
    const page = await open('leading/bad-news-travels-slowly/', 375, 812);
    const lines = (selector: string): Promise<number> =>
      page.locator(selector).evaluateAll((parts) => {
        const boxes = parts.map((part) => part.getBoundingClientRect()).filter((box) => box.width);
        const middles = boxes.map(({ top, bottom }) => (top + bottom) / 2);
        return Math.max(...middles) - Math.min(...middles);
      });
    expect(
      await lines('.site-header :is(.site-name, .site-opener, .find, .theme-menu)'),
    ).toBeLessThan(10);
    expect(await lines('.meta > *')).toBeLessThan(10);
    const tags = page
      .getByRole('navigation', { name: 'Garden' })
      .getByRole('link', { name: 'Tags' });
    expect(await tags.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Garden' }).click();
    await tags.click();
    await page.waitForURL(`${home}tags/`);
    await page.context().close();
  });

  it.each([
    [1440, 900],
    [768, 1024],
    [375, 812],
  ])(
    'tells on the first screen of the home page where to begin, %i by %i',
    async (width, height) => {
      const page = await open('', width, height);
      const links = page.locator('.begin-here a');
      expect(await links.count()).toBe(4);
      const box = await links.last().boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
      await page.context().close();
    },
  );

  it('has its contents open in the margin of a small laptop', async () => {
    const page = await open(note, 1180);
    const [contents, text] = [page.locator('.contents a').first(), page.locator('.prose')];
    expect(await contents.isVisible()).toBe(true);
    expect(await page.locator('.contents summary').isVisible()).toBe(false);
    const { x = 0, width = 0 } = (await contents.boundingBox()) ?? {};
    expect(x).toBeGreaterThan(0);
    expect(x + width).toBeLessThan((await text.boundingBox())?.x ?? 0);
    await page.context().close();
  });

  it('keeps its lines apart alike, whatever stands above or below them', async () => {
    const page = await open('manual/gallery/', 1440);
    const heights = await page
      .locator('.prose > p')
      .first()
      .evaluate((paragraph) => {
        const heightOf = (html: string): number => {
          paragraph.innerHTML = `a<br>${html}<br>a`;
          return paragraph.getBoundingClientRect().height;
        };
        return ['b', 'b<sub>2</sub>', 'b<sup>2</sup>', '<code>b</code>'].map(heightOf);
      });
    expect(new Set(heights).size).toBe(1);
    await page.context().close();
  });
});

describe('the link beside a heading', () => {
  it('is no part of its name, leads to it and copies its address', async () => {
    const page = await open(note, 1280);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const heading = page.getByRole('heading', { name: 'On a call', exact: true });
    await heading.hover();
    await page.getByRole('link', { name: 'Link to the section “On a call”' }).click();
    await page.getByRole('status').getByText('Copied').waitFor();
    expect(page.url()).toBe(`${home}${note}#on-a-call`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await page.context().close();
  });

  it('hangs in the margin, within reach of a finger', async () => {
    for (const width of [1280, 375]) {
      const page = await open(note, width);
      const anchor = page.locator('.heading-anchor').first();
      await anchor.focus();
      const text = await page.locator('.prose').boundingBox();
      const box = await anchor.boundingBox();
      const heading = await page.locator('.prose h2').first().boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((text?.x ?? 0) + 1);
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      expect(box?.y).toBeGreaterThanOrEqual((heading?.y ?? 0) - 2);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(
        (heading?.y ?? 0) + (heading?.height ?? 0) + 1,
      );
      await page.context().close();
    }
  });
});
