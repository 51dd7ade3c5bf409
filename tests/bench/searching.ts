import { startChromium } from '../chromium.ts';
import { serveCompressed } from './compressed-site.ts';

/** What a reader's browser loads from the first key in the search to the first result, in bytes. */
export async function searchBytes(site: string): Promise<number> {
  const served = await serveCompressed(site);
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${served.home}notes/`);
    // A page loads what it wants for itself soon after it is painted.
    await page.locator('a.find[role="button"]').waitFor();
    await page.waitForTimeout(1000);
    const before = served.sent.length;
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('bridge');
    await page.locator('.search-results .search-title').first().waitFor({ timeout: 60_000 });
    return served.sent.slice(before).reduce((sum, { bytes }) => sum + bytes, 0);
  } finally {
    await browser.close();
    served.close();
  }
}
