import { rm } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildAnew, cacheOf, differences, makeVault, run, type Site } from '../site/built-site.ts';
import { png } from '../site/png.ts';
import { serve } from '../site/served-site.ts';
import { violations } from './axe.ts';
import { openBrowser, openPage, type Reading } from './reader.ts';

/** In everything that a locked note has; nobody else says it. */
const mark = 'zebrafinch';
const word = 'seven quiet herons';
const env = {
  SITE_URL: 'https://garden.example',
  UNDERSTORY_PASSWORDS: `friends=${word}\nfamily=another word of ours`,
};

const everything = (more: string): string => `---
password: friends
description: ${mark} lead
aliases: [${mark} alias]
tags: [${mark}-tag]
keywords: [${mark}]
image: ${mark}.png
cssclasses: [${mark}-class]
series: ${mark} series
redirect_from: [/${mark}-old/]
mood: ${mark}
${more}
---

# ${mark} heading

Some ${mark} words to [[Open]] and [[${mark} nowhere]], ==${mark}==, #${mark}-inline, $x_{${mark}}$,
![[${mark}.png]], ![[${mark}.svg]], ![[favicon.svg]], [file](${mark}.pdf), <span style="color: red">red ${mark}</span>.[^1]

[^1]: A ${mark} footnote.

\`\`\`js
const ${mark} = 1;
\`\`\`

\`\`\`mermaid
graph TD
${mark} --> b
\`\`\`
`;

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><title>${mark}</title></svg>`;
const files: Record<string, string | Uint8Array> = {
  'index.md': '# Home\n\nSee [[Open]], [[Diary]], [[For friends]].\n',
  'Open.md': '# Open\n\nSee [[Diary]]. It shows ![[Diary]]\n\nand ![[Program]].\n',
  'Diary.md': everything(''),
  'Other.md': everything('').replace('password: friends', 'password: family'),
  'Program.mdx': `---\npassword: friends\n---\nexport const a = '${mark}';\n\nProse of the ${mark} program. {a}\n`,
  [`below/${mark} note.md`]: everything(
    `lock_title: true\ntitle: ${mark} title\npermalink: /for-friends/`,
  ),
  [`${mark}.png`]: png(1201, 33),
  [`${mark}.svg`]: drawing,
  [`${mark}.pdf`]: `%PDF ${mark}`,
};

let vault: string;
let site: Site;
let home: string;
let browser: Browser;
let reading: Reading | undefined;

beforeAll(async () => {
  vault = await makeVault(files);
  site = await buildAnew(vault, env);
  ({ home } = await serve(site));
  browser = await openBrowser();
}, 120_000);

afterEach(async () => {
  await reading?.page.context().close();
  reading = undefined;
});

/** What a file says in whatever way it is packed or written. */
function said(bytes: Buffer): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const open = isPacked ? gunzipSync(bytes) : bytes;
  const decoded = (open.toString('latin1').match(/[\w+/-]{16,}/g) ?? []).flatMap((run) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1')),
  );
  const wide = [open.toString('utf16le'), open.subarray(1).toString('utf16le')];
  return [open.toString('utf8'), ...wide, ...decoded].join('\n').toLowerCase();
}

describe('the files of a site with locked notes', () => {
  it('say nothing of them in any form', () => {
    const hex = Buffer.from(mark).toString('hex');
    const forms = [mark, hex];
    const telling = site.files.filter((file) => {
      const words = `${file}\n${said(site.bytes(file))}`;
      return forms.some((form) => words.includes(form));
    });
    expect(telling).toEqual([]);
    expect(site.has('/diary/')).toBe(true);
    expect(site.has('/for-friends/')).toBe(true);
  });

  it('hold no picture and no other file of theirs', () => {
    const cards = site.files.filter((file) => file.startsWith('garden/cards/'));
    const others = site.files.filter((file) => /\.(?:png|jpe?g|webp|pdf)$/.test(file));
    expect(others.filter((file) => !cards.includes(file))).toEqual([]);
    const cardOf = (file: string) => /garden\/cards\/[^"]+/.exec(site.text(file))?.[0];
    const locked = ['diary', 'other', 'program', 'for-friends'].map((name) => `${name}/index.html`);
    const open = ['index.html', 'open/index.html', 'tags/index.html'].map(cardOf);
    expect(new Set(locked.map(cardOf))).toEqual(new Set([cardOf('tags/index.html')]));
    expect(cards).toEqual([...new Set(open)].sort());
  });

  it('name their pages only where a public text links to them', () => {
    const naming = site.files.filter((file) =>
      /\/(?:other|program)\//.test(said(site.bytes(file))),
    );
    expect(naming).toEqual(['open/index.html', 'other/index.html', 'program/index.html']);
  });

  it('are the same when they are built anew', async () => {
    expect(differences(site, await buildAnew(vault, env))).toEqual([]);
    await rm(cacheOf(vault), { recursive: true });
    expect(differences(site, await buildAnew(vault, env))).toEqual([]);
  });

  it('change when a text does, and then share no nonce', async () => {
    const sealed = (of: Site, file: string) =>
      JSON.parse(
        (/data-sealed="([^"]+)"/.exec(of.text(file))?.[1] ?? '').replaceAll('&quot;', '"'),
      ) as { salt: string; rounds: number; iv: string; text: string };
    const other = await makeVault({ ...files, 'Diary.md': everything('').replace('Some', 'More') });
    const changed = await buildAnew(other, env);
    const pages = ['diary', 'for-friends', 'program', 'other'].map((name) => `${name}/index.html`);
    const all = [...pages.map((file) => sealed(site, file)), sealed(changed, 'diary/index.html')];
    expect(new Set(all.map(({ iv }) => iv)).size).toBe(all.length);
    expect(new Set(all.map(({ salt }) => salt)).size).toBe(2);
    expect(all.every(({ rounds }) => rounds >= 600_000)).toBe(true);
  });

  it('have no page of a note whose word the builder lacks, and the build says so', async () => {
    const without = await makeVault(files);
    const own = await buildAnew(without, { UNDERSTORY_PASSWORDS: 'friends=short' });
    expect(['/diary/', '/for-friends/', '/other/'].map((address) => own.has(address))).toEqual([
      false,
      false,
      false,
    ]);
    const { code, stdout } = await run('check', [], {
      UNDERSTORY_CONTENT: without,
      UNDERSTORY_PASSWORDS: '',
    });
    expect(code).toBe(1);
    expect(stdout).toContain('locked-note');
  });
}, 240_000);

async function at(path: string, options = {}): Promise<Page> {
  reading = await openPage(browser, options);
  await reading.page.goto(home + path);
  return reading.page;
}

describe('a reader of a locked note', () => {
  it('opens it with the right word, by keyboard alone, and is led to its title', async () => {
    // What follows `#` may be anything.
    const page = await at('diary/#100%');
    const field = page.getByLabel('Password');
    await field.focus();
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
    const title = page.getByRole('heading', { level: 1, name: `${mark} heading` });
    await title.waitFor({ timeout: 30_000 });
    expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.title()).toContain(`${mark} heading`);
    expect(await page.locator('.prose').innerText()).toContain(`Some ${mark} words to Open`);
    expect(await field.count()).toBe(0);
    const sizes = await page.locator('.prose img').evaluateAll((all) =>
      Promise.all(
        all.map(async (image) => {
          const picture = image as HTMLImageElement;
          picture.loading = 'eager';
          await picture.decode();
          return picture.naturalWidth > 0;
        }),
      ),
    );
    expect(sizes).toEqual([true, true, true]);
    expect(await page.locator('.prose a.internal-link').first().getAttribute('href')).toBe(
      '/open/',
    );
    const colours = await page
      .getByText(`red ${mark}`)
      .evaluate((red) => [red, red.parentElement ?? red].map((one) => getComputedStyle(one).color));
    expect(new Set(colours).size).toBe(2);
    expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(1);
    expect(page.url()).toBe(`${home}diary/#100%`);
    expect(reading?.complaints).toEqual([]);
    expect(
      reading?.requests.filter((url) => !url.startsWith(home) && !url.startsWith('data:')),
    ).toEqual([]);
  }, 60_000);

  it('is told kindly that a word is wrong, and may try again', async () => {
    const page = await at('for-friends/');
    expect(await page.title()).not.toContain(mark);
    await page.getByLabel('Password').fill('another word of ours');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('status').filter({ hasText: 'not the password' }).waitFor();
    expect(await page.content()).not.toContain(mark);
    await page.getByLabel('Password').fill(` ${word} `);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('heading', { level: 1, name: `${mark} title` }).waitFor();
    expect(reading?.complaints).toEqual([]);
  }, 60_000);

  it('sees the prose of a program', async () => {
    const page = await at('program/');
    await page.getByLabel('Password').fill(word);
    await page.keyboard.press('Enter');
    await page.getByText(`Prose of the ${mark} program`).waitFor({ timeout: 30_000 });
  }, 60_000);

  it('finds nothing amiss by ear or by eye', async () => {
    const page = await at('diary/', { bypassCSP: true });
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Password').fill('wrong word');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'not the password' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Password').fill(word);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `${mark} heading` }).waitFor();
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  it('is told what is lacking where there are no scripts, and sends the word nowhere', async () => {
    const page = await at('diary/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('scripts');
    await page.getByLabel('Password').fill(word);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.waitForLoadState();
    expect(page.url()).not.toContain('heron');
    expect(reading?.requests.some((url) => url.includes('heron'))).toBe(false);
  });
});
