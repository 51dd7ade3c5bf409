import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LiveGarden } from '../../src/site/live-garden.ts';
import { marksIn, typedMarksIn } from './marks.ts';
import { published, withoutText } from './published.ts';
import type { CanaryVault } from './vault.ts';

/** Writes a vault as it is now over what was there, git's own folder aside. */
export async function writeVault(folder: string, vault: CanaryVault): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder))
    if (name !== '.git') await rm(join(folder, name), { recursive: true });
  for (const [path, content] of Object.entries(vault.files())) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** What a search for marks came to. */
export interface Search {
  /** How many bytes were read. */
  bytes: number;
  /** How many marks were found that may be there. */
  marks: number;
  /** What gives a private note away, and where. */
  leaks: string[];
}

/** Looks for marks of private notes in a text. */
export function searchText(vault: CanaryVault, where: string, bytes: Buffer): Search {
  const marks = marksIn(bytes);
  const leaks = vault.hidden(marks);
  return {
    bytes: bytes.length,
    marks: marks.size - leaks.length,
    leaks: leaks.map((mark) => `${mark} in ${where}`),
  };
}

/** Looks for marks of private notes in the names and bytes of all files of a folder. */
export async function searchFolder(vault: CanaryVault, folder: string): Promise<Search> {
  const sum: Search = { bytes: 0, marks: 0, leaks: [] };
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    const bytes = entry.isFile() ? await readFile(path) : Buffer.of();
    for (const found of [
      searchText(vault, name, bytes),
      searchText(vault, name, Buffer.from(name)),
    ])
      add(sum, found);
  }
  return sum;
}

/** Looks for marks of private notes in all that pages are made of and in what is kept for later. */
export async function searchGarden(
  vault: CanaryVault,
  folder: string,
  cache: string,
  live = new LiveGarden(folder, cache),
): Promise<Search> {
  const shown = await published(await live.load());
  const sum = searchText(vault, 'what pages show', Buffer.from(JSON.stringify(shown)));
  const made = typedMarksIn(Buffer.from(JSON.stringify(withoutText(shown))));
  sum.leaks.push(...[...made].map((mark) => `${mark} in what was made of running text`));
  add(sum, await searchFolder(vault, cache));
  return sum;
}

/** Adds what was found to a sum. */
export function add(sum: Search, found: Search): void {
  sum.bytes += found.bytes;
  sum.marks += found.marks;
  sum.leaks.push(...found.leaks);
}
