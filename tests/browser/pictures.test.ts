import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, makeVault, type Site } from '../site/built-site.ts';
import { png } from '../site/png.ts';
import { serve } from '../site/served-site.ts';
import { openBrowser, openPage, type Reading } from './reader.ts';

let site: Site;
let address: string;
let reading: Reading;

beforeAll(async () => {
  const vault = await makeVault({
    'show.md': [
      '---\naliases: [old/Place]\nredirect_from: /gone.html\n---',
      '![[wide one.png]]',
      '![[Ünïcode.png|200]]',
      '![words|100x50](<img/wide one.png>)',
      '![[leaf.svg]] ![broken words](broken.png) [paper](paper.pdf)',
      '![[song.mp3]]',
    ].join('\n\n'),
    'secret.md': '---\ndraft: true\n---\n\n![[secret.png]] [[secret.pdf]]\n',
    'img/wide one.png': png(2000, 1000),
    'img/Ünïcode.png': png(300, 200),
    'secret.png': png(20, 20),
    'unused.png': png(30, 30),
    'broken.png': 'no picture',
    'leaf.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>',
    'paper.pdf': '%PDF-1.4',
    'secret.pdf': '%PDF-1.4 secret',
    'song.mp3': 'sound',
  });
  site = await buildSite(vault);
  address = (await serve(site)).home.replace(/\/$/, '');
  reading = await openPage(await openBrowser());
  await reading.page.goto(`${address}/show/`);
}, 90_000);

describe('pictures', () => {
  it('have a size before they arrive, and one that fits', async () => {
    const sizes = await reading.page.$$eval('.prose img', (images) =>
      images.map((image) => [image.getAttribute('width'), image.getAttribute('height')]),
    );
    expect(sizes).toEqual([
      ['2000', '1000'],
      ['200', '133'],
      ['100', '50'],
      ['40', '20'],
    ]);
    const first = reading.page.locator('.prose img').first();
    expect(await first.getAttribute('srcset')).toMatch(/webp 568w, .*webp 1136w, .*webp 1704w/);
    expect(await first.getAttribute('loading')).toBe('lazy');
    // Shown small, none is fetched that is larger.
    expect(await reading.page.locator('.prose img').nth(2).getAttribute('sizes')).toBe('100px');
  });

  it('open enlarged by keyboard, and give the focus back', async () => {
    const { page } = reading;
    const picture = page.locator('.prose img').first();
    await picture.scrollIntoViewIfNeeded();
    await page.waitForSelector('.prose img.can-enlarge');
    await picture.focus();
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog.enlarged[open]');
    await dialog.waitFor();
    expect(await dialog.locator('img').getAttribute('src')).toContain('.webp');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await picture.evaluate((image) => image === document.activeElement)).toBe(true);
  });

  it('that cannot be read leave their words', async () => {
    expect(await reading.page.locator('.image-missing').textContent()).toBe('broken words');
  });

  it('bring nothing that the policy refuses', () => {
    expect(reading.complaints).toEqual([]);
  });
});

describe('files', () => {
  it('are published where public notes use them, and nowhere else', () => {
    expect(existsSync(join(site.folder, 'leaf.svg'))).toBe(true);
    expect(existsSync(join(site.folder, 'paper.pdf'))).toBe(true);
    expect(existsSync(join(site.folder, 'song.mp3'))).toBe(true);
    const names = readdirSync(site.folder, { recursive: true }).map(String);
    expect(names.filter((name) => /secret|unused|broken/.test(name))).toEqual([]);
  });
});

describe('old addresses', () => {
  it.each(['/old/place/', '/gone.html'])('%s leads to the note', async (old) => {
    await reading.page.goto(address + old);
    await reading.page.waitForURL(`${address}/show/`);
    expect(await reading.page.locator('h1').innerText()).toBe('show');
  });

  it('are told to hosts that answer for themselves', () => {
    expect(site.text('_redirects').split('\n').filter(Boolean).sort()).toEqual([
      '/gone.html /show/ 301',
      '/old/place/ /show/ 301',
    ]);
  });
});
