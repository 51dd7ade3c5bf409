import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** On Linux the Chromium that comes as a package, elsewhere Playwright's own. */
export async function chromiumPath(): Promise<string> {
  return process.platform === 'linux' ? chromium.executablePath() : playwright.executablePath();
}

/** The package's own list of arguments is left aside, as it turns the web's security off. */
export const chromiumArguments = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-gpu',
  '--hide-scrollbars',
];

/**
 * Starts a real Chromium; whoever starts it closes it.
 *
 * @param more arguments beyond those that it always has
 */
export async function startChromium(more: readonly string[] = []): Promise<Browser> {
  const args = [...chromiumArguments, ...more];
  return playwright.launch({ executablePath: await chromiumPath(), args });
}
