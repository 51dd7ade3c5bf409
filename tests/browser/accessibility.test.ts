import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../site/served-site.ts';
import { overflow, violations } from './axe.ts';
import { garden, rightToLeft } from './gardens.ts';
import { openBrowser, openPage } from './reader.ts';
import { opened, pages, type State } from './states.ts';

const widths = [1440, 768, 320];
/** High contrast is light or dark as the system is. */
const themes = [
  ['light', 'light'],
  ['dark', 'dark'],
  ['contrast', 'light'],
  ['contrast', 'dark'],
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

/** What only one of them has. */
const growth: State = {
  name: 'how the garden has grown',
  path: () => 'garden/',
  prepare: (page) => page.locator('.month-chart summary').click(),
};

describe.each([
  ['from left to right', garden, []],
  ['from right to left', rightToLeft, [growth]],
])('%s', (_, shown, more) => {
  let home: string;
  let page: Page;

  beforeAll(async () => {
    ({ home } = await serve(await shown.build()));
    ({ page } = await openPage(browser, { bypassCSP: true }));
  }, 90_000);

  it.each([...pages, ...more, ...opened])(
    '$name bars nobody',
    { timeout: 120_000 },
    async ({ path, prepare }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(home + path(shown));
      await prepare?.(page, shown);
      const found: Record<string, string[]> = {};
      const note = (where: string, complaints: string[]): void => {
        if (complaints.length > 0) found[where] = complaints;
      };
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const excess = await overflow(page);
        if (excess > 0) note(`${width}, sideways`, [`${excess} pixels`]);
        for (const [theme, scheme] of themes) {
          await showTheme(page, theme, scheme);
          note(`${width}, ${theme}, ${scheme}`, await violations(page));
        }
      }
      expect(found).toEqual({});
    },
  );
});

/** As the reader's menu does. */
async function showTheme(page: Page, theme: string, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
}
