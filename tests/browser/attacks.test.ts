import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { attacks, frontMatter } from '../attacks/attacks.ts';
import { buildSite, makeVault, type Site } from '../site/built-site.ts';
import { serve } from '../site/served-site.ts';
import { openBrowser, openPage } from './reader.ts';

let site: Site;
let home: string;
let browser: Browser;

beforeAll(async () => {
  const notes = Object.entries(attacks).map(([name, texts]): [string, string] => [
    `${name}.md`,
    `[[${name} embedded]]\n\n${texts.join('\n\n')}\n`,
  ]);
  const posts = Object.entries(attacks).map(([name, texts]): [string, string] => [
    `blog/_posts/2024-01-01-${name.replaceAll(' ', '-')}.md`,
    `{::options parse_block_html="true" /}\n\n${texts.join('\n\n')}\n`,
  ]);
  const embedding = Object.keys(attacks).map((name): [string, string] => [
    `${name} embedded.md`,
    `![[${name}]]`,
  ]);
  const properties = frontMatter.map((given, at): [string, string] => [
    `properties ${at}.md`,
    `---\n${Object.entries(given)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      .join('\n')}\n---\n\nText. [[properties ${(at + 1) % frontMatter.length}]]\n`,
  ]);
  site = await buildSite(
    await makeVault(Object.fromEntries([...notes, ...posts, ...embedding, ...properties])),
  );
  ({ home } = await serve(site));
  browser = await openBrowser();
}, 120_000);

/** Opens every page, does what a reader might, and tells of all that must not have happened. */
async function faults(script: boolean): Promise<string[]> {
  const found: string[] = [];
  const { page, complaints, requests } = await openPage(browser, { javaScriptEnabled: script });
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  if (script)
    await page.addInitScript(() => {
      for (const name of ['alert', 'confirm', 'prompt', 'print'] as const)
        window[name] = (() => {
          console.error(`pwned by ${name}`);
        }) as never;
    });
  // Old addresses lead on at once, as they should; no note may.
  const isNote = (file: string): boolean => /<main|<article/.test(site.text(file));
  for (const file of site.pageFiles.filter(isNote)) {
    const address = home + file.split('/').map(encodeURIComponent).join('/');
    await page.goto(address, { waitUntil: 'load' });
    if (page.url() !== address && !page.url().startsWith(home)) found.push(`${file}: went away`);
    if (!script) continue;
    await page.evaluate(() => {
      // Whatever waits for a reader's hand gets it; links are not followed.
      document.addEventListener('click', (event) => {
        event.preventDefault();
      });
      for (const element of document.querySelectorAll<HTMLElement>(
        'article *:not(web-embed, web-embed *, web-media, web-media *)',
      ))
        for (const type of ['click', 'mouseover', 'focus', 'pointerenter', 'toggle', 'error'])
          element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
      if (typeof document.getElementById !== 'function' || document.body.tagName !== 'BODY')
        console.error('pwned: the document is covered');
    });
  }
  const own = new URL(home).origin;
  found.push(
    ...requests.filter((url) => !url.startsWith(own) && !url.startsWith('data:')),
    ...complaints.filter((text) => !text.startsWith('Failed to load resource')),
  );
  await page.context().close();
  return found;
}

describe('a vault of attacks', () => {
  it('runs nothing, asks nobody else for anything, and breaks no policy', async () => {
    expect(await faults(true)).toEqual([]);
  }, 120_000);

  it('asks nobody without scripts either', async () => {
    expect(await faults(false)).toEqual([]);
  }, 120_000);

  it('leads away from no page that shows a note', () => {
    const leading = site.pageFiles.filter((file) => /http-equiv="?refresh/i.test(site.text(file)));
    expect(leading.filter((file) => site.text(file).includes('<main'))).toEqual([]);
    for (const file of leading) expect(site.text(file)).toMatch(/content="0; url=\/[^/"]/);
  });

  it('is read: its words are there', () => {
    expect(site.text('markdown/index.html')).toContain('alert(1)');
    expect(site.text(site.pageFiles.find((file) => file.includes('handlers')) ?? '')).toContain(
      'x',
    );
  });
});
