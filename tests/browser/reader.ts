import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startChromium } from '../chromium.ts';
import { undoLater } from '../site/built-site.ts';

/** A real Chromium, closed when the test file is through. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const browser = await startChromium(more);
  undoLater(() => browser.close());
  return browser;
}

/** A reader's page and everything on it that must not happen. */
export interface Reading {
  page: Page;
  /** Errors on the console, uncaught ones, and what the content security policy refused. */
  complaints: string[];
  /** The addresses of all that was fetched, in order. */
  requests: string[];
}

/**
 * Opens a page of its own, with nothing remembered from other tests. Its reader prefers no motion,
 * so that nothing has to be waited for.
 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Reading> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  if (options.javaScriptEnabled !== false)
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  return { page, complaints, requests };
}
