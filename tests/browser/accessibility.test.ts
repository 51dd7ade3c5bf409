import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../site/served-site.ts';
import { overflow, violations } from './axe.ts';
import { garden, rightToLeft } from './gardens.ts';
import { openBrowser, openPage } from './reader.ts';
import { opened, pages } from './states.ts';

/**
 * A theme changes colours alone, so all rules are asked in one theme, at each width, and in the
 * others those about colours: where everything shows that can, and where pages are narrow. High
 * contrast is light or dark as the system is.
 */
const widths = [1440, 768, 320];
const otherThemes = [
  ['dark', 'dark', 1440],
  ['contrast', 'light', 1440],
  ['contrast', 'dark', 1440],
  ['dark', 'dark', 320],
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

describe.each([
  ['from left to right', garden, otherThemes],
  // The direction changes no colours.
  ['from right to left', rightToLeft, []],
])('%s', (_, shown, themes) => {
  let home: string;
  let page: Page;

  beforeAll(async () => {
    ({ home } = await serve(await shown.build()));
    ({ page } = await openPage(browser, { bypassCSP: true }));
  }, 90_000);

  it.each([...pages, ...opened])('$name bars nobody', async ({ path, prepare }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(home + path(shown));
    await prepare?.(page, shown);
    const found: Record<string, string[]> = {};
    const note = (where: string, complaints: string[]): void => {
      if (complaints.length > 0) found[where] = complaints;
    };
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await showTheme(page, 'light', 'light');
      note(`${width}`, await violations(page));
      const excess = await overflow(page);
      if (excess > 0) note(`${width}, sideways`, [`${excess} pixels`]);
      for (const [theme, scheme] of themes.filter(([, , at]) => at === width)) {
        await showTheme(page, theme, scheme);
        note(`${width}, ${theme}, ${scheme}`, await violations(page, 'colours'));
      }
    }
    expect(found).toEqual({});
  });
});

/** As the reader's menu does. */
async function showTheme(page: Page, theme: string, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
}
