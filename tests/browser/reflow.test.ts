import { expect, it } from 'vitest';
import { buildSite } from '../site/built-site.ts';
import { serve } from '../site/served-site.ts';
import { overflow } from './axe.ts';
import { openBrowser, openPage } from './reader.ts';

/**
 * A window of 1280 pixels at four times its size is 320 pixels wide:
 * https://www.w3.org/TR/WCAG22/#reflow. What scripts add is asked of each type of page elsewhere.
 */
it('no page of the garden scrolls sideways at four times its size', async () => {
  const site = await buildSite(undefined);
  const { home } = await serve(site);
  const { page } = await openPage(await openBrowser(), {
    javaScriptEnabled: false,
    viewport: { width: 320, height: 256 },
    deviceScaleFactor: 4,
  });
  const wide: string[] = [];
  for (const file of site.pageFiles) {
    await page.goto(home + encodeURI(file), { waitUntil: 'load' });
    const pixels = await overflow(page);
    if (pixels > 0) wide.push(`${file}: ${pixels} pixels`);
  }
  expect(wide).toEqual([]);
}, 120_000);
