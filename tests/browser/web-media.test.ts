import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSite, makeVault, undoLater } from '../site/built-site.ts';
import { png } from '../site/png.ts';
import { serve } from '../site/served-site.ts';
import { violations } from './axe.ts';
import { openBrowser, openPage, type Reading } from './reader.ts';

let home: string;
let elsewhere: string;
let browser: Browser;
let reading: Reading;
const asked: string[] = [];

beforeAll(async () => {
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url.endsWith('.png'))
      response.writeHead(200, { 'content-type': 'image/png' }).end(png(90, 60));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  undoLater(() => new Promise((resolve) => server.close(resolve)));
  elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site = await buildSite(
    await makeVault({
      'a.md': `![A chart|45](${elsewhere}/a.png)\n\nAnd <img src="${elsewhere}/b.png" alt="B"> there, [![C](${elsewhere}/c.png)](https://a.example/).\n`,
      'b.md': `![Another](${elsewhere}/d.png)\n`,
      'gone.md': `![Gone](${elsewhere}/gone.gif)\n`,
      'embeds.md': '![[b]]\n',
    }),
  );
  ({ home } = await serve(site));
  browser = await openBrowser();
}, 120_000);

beforeEach(async () => {
  asked.length = 0;
  reading = await openPage(browser);
});

describe('a picture of another site', () => {
  it('is not asked for before a reader wants it, and then is there', async () => {
    const { page, complaints } = reading;
    await page.goto(`${home}a/`, { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: 'A chart' }).click();
    const picture = page.locator('web-media img[alt="A chart"]');
    await picture.waitFor();
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('web-media img')?.naturalWidth,
    );
    expect(asked).toEqual(['/a.png']);
    expect(await picture.getAttribute('width')).toBe('45');
    expect(complaints).toEqual([]);
  });

  it('comes with all of its site, on the next page too, when the reader wants that', async () => {
    const { page, complaints } = reading;
    await page.goto(`${home}a/`);
    await page.getByRole('button', { name: 'Load all from 127.0.0.1' }).click();
    await page.locator('web-media img').nth(2).waitFor();
    expect(await page.locator('a[href="https://a.example/"] img').count()).toBe(1);
    expect(await page.locator('.web-media-button').count()).toBe(0);
    await page.goto(`${home}embeds/`, { waitUntil: 'networkidle' });
    expect(asked.toSorted()).toEqual(['/a.png', '/b.png', '/c.png', '/d.png']);
    expect(complaints).toEqual([]);
  });

  it('stands behind its link, which goes where it went', async () => {
    const { page } = reading;
    await page.goto(`${home}a/`);
    const behind = page.locator('a[href="https://a.example/"] + .web-media-button');
    await behind.click();
    await page.locator('a[href="https://a.example/"] img').waitFor();
    expect(asked).toEqual(['/c.png']);
  });

  it('stays a link when it cannot be had', async () => {
    const { page } = reading;
    await page.goto(`${home}gone/`);
    await page.getByRole('button', { name: 'Gone' }).press(' ');
    await page.getByRole('link', { name: 'Gone' }).waitFor();
    expect(await page.getByRole('link', { name: 'Gone' }).getAttribute('href')).toBe(
      `${elsewhere}/gone.gif`,
    );
  });

  it('is a link without scripts', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${home}b/`, { waitUntil: 'networkidle' });
    const link = page.getByRole('link', { name: 'Another' });
    expect(await link.getAttribute('href')).toBe(`${elsewhere}/d.png`);
    expect(asked).toEqual([]);
  });

  it('has a place that everybody can use, in both themes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openPage(browser, { colorScheme, bypassCSP: true });
      await page.goto(`${home}a/`);
      expect(await violations(page)).toEqual([]);
    }
  });
});
