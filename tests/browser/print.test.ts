import { beforeAll, expect, it } from 'vitest';
import { buildSite } from '../site/built-site.ts';
import { serve } from '../site/served-site.ts';
import { openBrowser, openPage } from './reader.ts';

let home: string;

beforeAll(async () => {
  home = (await serve(await buildSite(undefined))).home;
}, 60_000);

it('an essay is printed in one column of the paper’s width, on as many pages as it has text for', async () => {
  const { page } = await openPage(await openBrowser());
  await page.goto(`${home}coaching/the-pause/`);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.length).toBeLessThanOrEqual(4);
  await page.emulateMedia({ media: 'print' });
  const width = await page
    .locator('.prose p')
    .first()
    .evaluate((text) => text.clientWidth);
  expect(width).toBeGreaterThan(400);
  expect(await page.locator('.site-header').isVisible()).toBe(false);
  const running = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--running'),
  );
  expect(running).toBe('"The pause"');
});
