import { cpSync, rmSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildAnew, makeVault, put, type Site } from '../site/built-site.ts';
import { serve, type Served } from '../site/served-site.ts';
import { openBrowser, openPage } from './reader.ts';

let vault: string;
let site: Site;
let served: Served;
let page: Page;
let context: BrowserContext;

beforeAll(async () => {
  vault = await makeVault({
    'a.md': 'The first text. To [[b]].',
    'b.md': 'Never seen.',
    'understory.config.yaml': 'offline: true',
  });
  site = await buildAnew(vault);
  served = await serve(site);
  ({ page } = await openPage(await openBrowser(), { serviceWorkers: 'allow' }));
  context = page.context();
}, 120_000);

/** Puts another build where the first one is served from, as a deploy does. */
async function deploy(): Promise<void> {
  const next = await buildAnew(vault);
  rmSync(site.folder, { recursive: true });
  cpSync(next.folder, site.folder, { recursive: true });
}

const text = (): Promise<string> => page.locator('.prose').innerText();
const kept = (): Promise<number> =>
  page.evaluate(async () => {
    let count = 0;
    for (const name of await caches.keys())
      count += (await (await caches.open(name)).keys()).length;
    return count;
  });

describe('a garden that is offered for reading offline', () => {
  it('shows what was visited without a connection, whole, and nothing else', async () => {
    await page.goto(`${served.home}a/`);
    await expect.poll(kept, { timeout: 20_000 }).toBeGreaterThan(4);
    await context.setOffline(true);
    await page.reload();
    expect(await text()).toContain('The first text.');
    const font = await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
    expect(font).toContain('Understory');
    await expect(page.goto(`${served.home}b/`)).rejects.toThrow();
    await context.setOffline(false);
  });

  it('is never older than the site, over two deploys', { timeout: 180_000 }, async () => {
    for (const word of ['second', 'third']) {
      await put(vault, 'a.md', `The ${word} text.`);
      await deploy();
      await page.goto(`${served.home}a/`);
      expect(await text()).toContain(`The ${word} text.`);
      await page.waitForTimeout(300);
      await context.setOffline(true);
      await page.goto(`${served.home}a/#part`);
      await page.reload();
      expect(await text()).toContain(`The ${word} text.`);
      await context.setOffline(false);
    }
  });

  it(
    'keeps nothing any more once the owner offers it no longer',
    { timeout: 120_000 },
    async () => {
      await put(vault, 'understory.config.yaml', 'offline: false');
      await deploy();
      expect(site.files).not.toContain('service-worker.js');
      await page.goto(`${served.home}b/`);
      await expect.poll(kept, { timeout: 20_000 }).toBe(0);
      await page.goto(`${served.home}a/`);
      await context.setOffline(true);
      await expect(page.reload()).rejects.toThrow();
      await context.setOffline(false);
    },
  );
});
