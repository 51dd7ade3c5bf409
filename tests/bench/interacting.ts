import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../chromium.ts';
import { serveCompressed } from './compressed-site.ts';
import { median } from './median.ts';

/**
 * How long readers wait from a key or a click to the next paint, in milliseconds, on a processor
 * four times slower than this one: https://web.dev/articles/inp
 */
export interface Waits {
  typing: number;
  preview: number;
  theme: number;
}

interface Watched extends Window {
  waits: number[];
}

const visits = 3;

/** Measures each of three visits by its longest wait; the middle one counts. */
export async function measureWaits(site: string, note: string): Promise<Waits> {
  const served = await serveCompressed(site);
  const browser = await startChromium();
  try {
    const of = async (act: (page: Page) => Promise<void>): Promise<number> => {
      const seen: number[] = [];
      for (let visit = 0; visit < visits; visit++)
        seen.push(await longestWait(browser, served.home + note, act));
      return median(seen);
    };
    return { typing: await of(search), preview: await of(openPreview), theme: await of(change) };
  } finally {
    await browser.close();
    served.close();
  }
}

async function longestWait(
  browser: Browser,
  url: string,
  act: (page: Page) => Promise<void>,
): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(() => {
    const waits: number[] = [];
    (window as unknown as Watched).waits = waits;
    const options: PerformanceObserverInit & { durationThreshold: number } = {
      type: 'event',
      buffered: true,
      durationThreshold: 16,
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (entry.interactionId > 0) waits.push(entry.duration);
    }).observe(options);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await act(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  // Entries are told some time after the paint that they wait for.
  await page.waitForTimeout(500);
  const waits = await page.evaluate(() => (window as unknown as Watched).waits);
  await context.close();
  return Math.max(0, ...waits);
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('.search-dialog input').waitFor();
  await page.keyboard.type('questions', { delay: 90 });
  await page.locator('.search-results a').first().waitFor({ timeout: 60_000 });
  await page.keyboard.type(' that', { delay: 90 });
  await page.waitForTimeout(1000);
}

async function openPreview(page: Page): Promise<void> {
  const link = page.locator('article .prose a.internal-link').first();
  // The key before the link, so that the one that is measured moves the focus onto it.
  await link.evaluate((element) => {
    const before = document.createElement('button');
    element.before(before);
    before.focus();
  });
  await page.keyboard.press('Tab');
  await page.locator('.preview:popover-open').waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape');
}

async function change(page: Page): Promise<void> {
  await page.locator('.theme-menu > button').click();
  for (const theme of ['dark', 'contrast', 'light'])
    await page.locator(`.theme-menu input[value=${theme}]`).click();
}
