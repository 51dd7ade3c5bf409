import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, makeVault, type Site } from '../site/built-site.ts';
import { serve } from '../site/served-site.ts';
import { openBrowser, openPage, type Reading } from './reader.ts';

/** Names that mean something to a program, or that cannot be decoded. */
const names = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', '100%', '%E0%A4%A'],
  ...[
    '%2e%2e%2fa',
    ']"\'`',
    '$&$1',
    '<img src=x onerror=alert(1)>',
    '{{x}}',
    '"><script>',
    '\\u0000',
  ],
  ...['a\u202eb', '\u{1f331}\u200d', ':not(*)', '#', '[id="x"]', '*', '(((((('],
];

/** Ways to ask that no page offers. */
const queries = [
  '?q=%E0%A4%A&tag=%E0%A4%A',
  '?q=__proto__&tag=__proto__',
  '?q=constructor&tag=constructor&tag=toString',
  `?q=${encodeURIComponent(']"\'\\ <b>((*')}&tag=${encodeURIComponent('"] , *')}`,
  '?stack=%E0%A4%A&stack=//evil.example/a&stack=__proto__&stack=%00',
  '?at=__proto__#%E0%A4%A',
  `?q=${'x'.repeat(3000)}`,
];

const unknown = [
  ...['__proto__/', 'constructor/', '%E0%A4%A', '%00', '/evil.example/', 'a//b', '%2e%2e%2f'],
  ...['%5D%22/', '*/', 'tostring.html', `${'long'.repeat(800)}/`],
];

let site: Site;
let home: string;
let browser: Browser;

beforeAll(async () => {
  const isFileName = (name: string): boolean => !/[/\\\0]/.test(name);
  const notes = names.map((name, at): [string, string] => {
    const quoted = JSON.stringify(name);
    const file = isFileName(name) ? name : `name ${at}`;
    const others = names.map((_, other) => `[[n${other}]]`).join(' ');
    return [
      `${file}.md`,
      `---\ntitle: ${quoted}\ntags: [${quoted}]\naliases: [n${at}]\n---\n\n` +
        `A note[^${at}]. ${others}\n\n## ${name.replace(/^#/, '\\#')}\n\nword${at} [part](#%E0%A4%A) ` +
        `<a class="internal-link" href="http://[">broken</a> <a class="internal-link" href="https://other.example/">away</a>\n\n` +
        `## Second\n\n## Third\n\n[^${at}]: A footnote.\n\n<b id="%E0%A4%A">b</b> <b id="${at}%">c</b>\n`,
    ];
  });
  site = await buildSite(await makeVault(Object.fromEntries(notes)));
  ({ home } = await serve(site));
  browser = await openBrowser();
}, 240_000);

/** Opens a page, and tells of every error and warning of its scripts. */
async function visit({ page, complaints }: Reading, address: string): Promise<string[]> {
  await page.goto(home + address, { waitUntil: 'networkidle' });
  // What is not there is said, and all else goes on.
  const found = complaints
    .splice(0)
    .filter((text) => !/^Failed to load resource| cannot be shown$/.test(text));
  return found.map((text) => `${address}: ${text}`);
}

describe('scripts over hostile names', () => {
  it('stop at no page, whatever is asked of it', { timeout: 300_000 }, async () => {
    const pages = ['search/', 'graph/', 'notes/', 'tags/', '404.html', ''];
    const asked = pages.flatMap((page) => queries.map((query) => page + query));
    const files = site.pageFiles.map((file) => file.split('/').map(encodeURIComponent).join('/'));
    const addresses = [...asked, ...unknown, ...files];
    // Most of a visit is waiting for the network to be still: several go on at once.
    const visitors = Array.from({ length: 4 }, async () => {
      const reading = await openPage(browser);
      const found: string[] = [];
      for (let next = addresses.pop(); next !== undefined; next = addresses.pop())
        found.push(...(await visit(reading, next)));
      return found;
    });
    const found = (await Promise.all(visitors)).flat();
    expect(found).toEqual([]);
  });

  it('find notes by such names', { timeout: 120_000 }, async () => {
    const { page, complaints } = await openPage(browser);
    await page.goto(`${home}search/`);
    for (const name of [...names, 'word3']) {
      await page.locator('.search-input').fill(name);
      await page.waitForTimeout(250);
    }
    await page.locator('.search-result').first().waitFor();
    for (const tag of await page.locator('.search-tag').all()) await tag.click();
    expect(complaints).toEqual([]);
  });

  it('let every link be looked at and followed beside its note', { timeout: 120_000 }, async () => {
    const { page, complaints, requests } = await openPage(browser);
    await page.addInitScript(() => {
      localStorage.setItem('reader-panes', 'on');
    });
    const file = site.pageFiles.find((one) => site.text(one).includes('word1 ')) ?? '';
    await page.goto(home + file.split('/').map(encodeURIComponent).join('/'));
    await page.evaluate(() => {
      document.addEventListener('click', (event) => {
        event.preventDefault();
      });
    });
    for (const link of await page.locator('article a, .contents a').all()) {
      await link.dispatchEvent('pointerover', { pointerType: 'mouse', bubbles: true });
      await page.waitForTimeout(350);
      await link.dispatchEvent('click', { bubbles: true, cancelable: true, button: 0 });
    }
    expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(new URL(home).origin))).toEqual([]);
  });
});
