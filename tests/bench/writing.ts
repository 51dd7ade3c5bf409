import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { root } from '../../src/settings/place.ts';
import { startChromium } from '../chromium.ts';
import { startCommand } from './timed-run.ts';
import { type VaultOnDisk, writeVault } from './vault-on-disk.ts';

/** What an author waits for in `npm run dev`, in seconds. */
export interface WritingCosts {
  notes: number;
  /** From the command to the first page. */
  ready: number;
  /** From saving to the new sentence in the open page, the middle one of some edits. */
  change: number;
  /** From saving to the backlink on the page that is linked to. */
  backlink: number;
}

const edits = ['first', 'second', 'third', 'fourth', 'fifth'];

/** Opens a seeded vault of so many notes in `npm run dev` and edits a note while its page is open. */
export async function measureWriting(notes: number): Promise<WritingCosts> {
  const vault = await writeVault(notes);
  const port = await freePort();
  const home = `http://localhost:${port}`;
  const start = performance.now();
  const { child, said } = startCommand({
    words: [process.execPath, 'src/commands/understory.ts', 'dev', '--port', String(port)],
    cwd: root,
    env: { UNDERSTORY_CONTENT: vault.folder },
  });
  const browser = await startChromium();
  try {
    const edited = await addressOf(home, vault.edited, said);
    const ready = since(start);
    const other = await addressOf(home, vault.other, said);
    const page = await browser.newPage();
    await page.goto(home + edited, { timeout: 120_000 });
    await page.waitForLoadState('networkidle');
    const changes: number[] = [];
    const backlinks: number[] = [];
    for (const word of edits) {
      const { change, backlink } = await edit(page, vault, word, home + other);
      changes.push(change);
      backlinks.push(backlink);
    }
    return { notes, ready, change: middle(changes), backlink: middle(backlinks) };
  } finally {
    child.kill();
    await browser.close();
    await vault.remove();
  }
}

async function edit(
  page: Page,
  vault: VaultOnDisk,
  word: string,
  other: string,
): Promise<{ change: number; backlink: number }> {
  const sentence = `The ${word} leads to`;
  const saved = performance.now();
  await vault.append(vault.link(word));
  await page.getByText(sentence).first().waitFor({ timeout: 120_000 });
  const change = since(saved);
  await until(async () => (await textOf(other)).includes(sentence));
  return { change, backlink: since(saved) };
}

/** The address of a note's page, as soon as the site answers. */
async function addressOf(home: string, id: string, said: () => string): Promise<string> {
  let address: string | undefined;
  await until(async () => {
    const text = await textOf(`${home}/garden.json`);
    if (text === '') return false;
    const garden = JSON.parse(text) as { notes: { id: string; address: string }[] };
    address = garden.notes.find((note) => note.id === id)?.address;
    return true;
  });
  if (address === undefined) throw new Error(`${id} has no page:\n${said()}`);
  return address;
}

/** What an address answers; empty while nobody does. */
async function textOf(url: string): Promise<string> {
  const response = await fetch(url).catch(() => undefined);
  return response?.ok ? response.text() : '';
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 300_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('Nothing came within five minutes.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

const since = (start: number): number => (performance.now() - start) / 1000;

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
