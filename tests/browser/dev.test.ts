import { type ChildProcess, spawn } from 'node:child_process';
import { appendFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../site/free-port.ts';
import { makeVault, put, root, shellEnv } from '../site/built-site.ts';
import { openBrowser, openPage } from './reader.ts';

/** How long a saved change may take to show; far above what it takes, for slow machines. */
const patience = { timeout: 15_000, interval: 100 };

let vault: string;
let home: string;
let server: ChildProcess;
let browser: Browser;
let page: Page;
let log = '';

beforeAll(async () => {
  vault = await makeVault({
    'source.md': '# Source\n\nNothing leads away from here.\n',
    'target.md': '# Target\n\nA quiet place.\n',
    'waiting.md': '# Waiting\n\nFor [[something new]].\n',
  });
  const port = await freePort();
  home = `http://localhost:${port}/`;
  server = spawn(
    process.execPath,
    [join('src', 'commands', 'understory.ts'), 'dev', '--port', String(port)],
    {
      cwd: root,
      env: shellEnv({ UNDERSTORY_CONTENT: vault }),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const hear = (text: Buffer): void => void (log += text.toString());
  server.stdout?.on('data', hear);
  server.stderr?.on('data', hear);
  browser = await openBrowser();
  // The server makes pages load anew; a page that is being opened meanwhile would be lost.
  ({ page } = await openPage(browser, { javaScriptEnabled: false }));
  await vi.waitFor(() => reach(home), { timeout: 40_000, interval: 100 });
}, 60_000);

afterAll(async () => {
  const hasEnded = new Promise((resolve) => server.once('close', resolve));
  if (server.exitCode === null && server.kill()) await hasEnded;
});

async function reach(url: string): Promise<void> {
  const { ok } = await fetch(url);
  if (!ok) throw new Error(`The server does not answer well:\n${log}`);
}

/** What a reader sees in a part of a page, loaded anew. */
async function seen(address: string, part: string): Promise<string[]> {
  await page.goto(home + address);
  return page.locator(part).allInnerTexts();
}

async function status(address: string): Promise<number> {
  return (await fetch(home + address)).status;
}

describe('while an author writes', () => {
  it('pages are shown', async () => {
    await expect.poll(() => seen('target/', 'h1'), patience).toEqual(['Target']);
    await expect.poll(() => seen('target/', '#backlinks'), patience).toEqual([]);
  });

  it('a new link shows as a backlink on the other page', async () => {
    await put(vault, 'source.md', '# Source\n\nNow it leads to [[target]], at last.\n');
    await expect.poll(() => seen('target/', '#backlinks a'), patience).toEqual(['Source']);
    await expect
      .poll(() => seen('source/', '.prose a.internal-link'), patience)
      .toEqual(['target']);
  });

  it('a note that is added is there, and links to it come alive', async () => {
    await expect
      .poll(() => seen('waiting/', '.prose .is-unresolved'), patience)
      .toEqual(['something new']);
    await put(vault, 'something new.md', '# Something new\n\nHere it is.\n');
    await expect
      .poll(() => seen('waiting/', '.prose a.internal-link'), patience)
      .toEqual(['something new']);
    await expect.poll(() => seen('something-new/', 'h1'), patience).toEqual(['Something new']);
    await expect.poll(() => seen('something-new/', '#backlinks a'), patience).toEqual(['Waiting']);
    await expect.poll(() => seen('notes/', '.note-index a'), patience).toContain('Something new');
  });

  it('a link to a note that is deleted is not written yet', async () => {
    await rm(join(vault, 'target.md'));
    await expect.poll(() => seen('source/', '.prose .is-unresolved'), patience).toEqual(['target']);
    await expect.poll(() => status('target/'), patience).toBe(404);
  });

  it('a note that is hidden is gone, and words stand for links to it', async () => {
    await put(vault, 'something new.md', '---\npublish: false\n---\n\nHere it was.\n');
    await expect.poll(() => seen('waiting/', '.prose a.internal-link'), patience).toEqual([]);
    await expect.poll(() => seen('waiting/', '.prose'), patience).toEqual(['For a private note.']);
    await expect.poll(() => status('something-new/'), patience).toBe(404);
  });

  it('a page that is open shows a change by itself', async () => {
    const { page: open } = await openPage(browser);
    await open.goto(`${home}source/`);
    await open.waitForLoadState('networkidle');
    await put(vault, 'waiting.md', '# Waiting\n\nBy the [[source]].\n');
    await expect
      .poll(() => open.locator('#backlinks a').allInnerTexts(), patience)
      .toEqual(['Waiting']);
    await open.context().close();
  });

  it('feeds tell what is new, of tags and folders too', async () => {
    const feed = async (address: string): Promise<string> => (await fetch(home + address)).text();
    expect(await status('tags/größe/atom.xml')).toBe(404);
    await put(vault, 'in/sized.md', '---\ncreated: 2024-05-03\ntags: [Größe]\n---\nWords.\n');
    for (const address of ['tags/größe/atom.xml', 'in/feed.json', 'rss.xml', 'index.xml'])
      await expect.poll(() => feed(address), patience).toContain('/in/sized/');
    const { headers } = await fetch(`${home}in/rss.xml`);
    expect(headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    await rm(join(vault, 'in/sized.md'));
    await expect.poll(() => status('in/feed.json'), patience).toBe(404);
    expect(await feed('rss.xml')).not.toContain('/in/sized/');
  });

  it('a slip in the front matter stops nothing', async () => {
    await put(vault, 'waiting.md', '---\ntitle: Foo: bar\n---\n\nFor something.\n');
    await expect.poll(() => status('waiting/'), patience).toBe(404);
    await put(vault, 'waiting.md', '---\ntitle: "Foo: bar"\n---\n\nFor something.\n');
    await expect.poll(() => seen('waiting/', 'h1'), patience).toEqual(['Foo: bar']);
  });

  it.each([5, 20, 35, 55, 90])('no save is lost that follows another after %i ms', async (wait) => {
    const file = join(vault, 'source.md');
    await writeFile(file, `# Source\n\nFirst, ${wait}.\n`);
    await setTimeout(wait);
    await writeFile(file, `# Source\n\nThen, ${wait}.\n`);
    await expect.poll(() => seen('source/', '.prose p'), patience).toEqual([`Then, ${wait}.`]);
    await writeFile(file, `# Source\n\nBegun, ${wait}`);
    await setTimeout(wait);
    await appendFile(file, ' and ended.\n');
    await expect
      .poll(() => seen('source/', '.prose p'), patience)
      .toEqual([`Begun, ${wait} and ended.`]);
    await writeFile(join(vault, '.source.md.swp'), `# Source\n\nBy an editor, ${wait}.\n`);
    await rename(join(vault, '.source.md.swp'), file);
    await setTimeout(wait);
    await writeFile(join(vault, '.source.md.swp'), `# Source\n\nTwice, ${wait}.\n`);
    await rename(join(vault, '.source.md.swp'), file);
    await expect.poll(() => seen('source/', '.prose p'), patience).toEqual([`Twice, ${wait}.`]);
  });

  it('a note whose name changes its letters’ case, and a folder that moves, are where they are now', async () => {
    await put(vault, 'shelf/low/book.md', '# A book\n\nTo read.\n');
    await expect.poll(() => status('shelf/low/book/'), patience).toBe(200);
    await rename(join(vault, 'shelf/low'), join(vault, 'shelf/high'));
    await expect.poll(() => status('shelf/high/book/'), patience).toBe(200);
    await expect.poll(() => status('shelf/low/book/'), patience).toBe(404);
    await put(vault, 'oak.md', 'A tree.\n');
    await expect.poll(() => seen('oak/', 'h1'), patience).toEqual(['oak']);
    await rename(join(vault, 'oak.md'), join(vault, 'Oak.md'));
    await expect.poll(() => seen('oak/', 'h1'), patience).toEqual(['Oak']);
    await put(vault, 'shelf/high/book.md', 'To [[oak]].\n');
    await expect.poll(() => seen('oak/', '#backlinks a'), patience).toEqual(['book']);
    await put(vault, 'shelf/high/later.md', 'In a folder that has moved.\n');
    await expect.poll(() => status('shelf/high/later/'), patience).toBe(200);
  });

  it('what the vault says of the site shows, too', { timeout: 90_000 }, async () => {
    await put(vault, '_config.yml', 'title: A site of its own\n');
    await expect
      .poll(() => seen('source/', '.site-name').catch(() => []), { ...patience, timeout: 70_000 })
      .toEqual(['A site of its own']);
    await put(vault, 'source.md', '# Source\n\nAfter all.\n');
    await expect.poll(() => seen('source/', '.prose p'), patience).toEqual(['After all.']);
  });
});
