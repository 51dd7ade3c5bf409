import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { seededVault } from './seeded-vault.ts';

/** A vault as a folder, with a note that is edited and one that it links to. */
export interface VaultOnDisk {
  folder: string;
  edited: string;
  /** A note to which `edited` has no link yet. */
  other: string;
  /** A line that links to `other`. */
  link: (word: string) => string;
  append: (text: string) => Promise<void>;
  renameOther: () => Promise<void>;
  remove: () => Promise<void>;
}

/** Writes a seeded vault of so many notes into a fresh folder. */
export async function writeVault(notes: number): Promise<VaultOnDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'understory-bench-'));
  const { files } = seededVault(notes);
  for (const { id, text } of files) {
    await mkdir(dirname(join(folder, id)), { recursive: true });
    await writeFile(join(folder, id), text);
  }
  const edited = files[Math.floor(notes / 2)]?.id ?? '';
  const other = files[Math.floor(notes / 3)]?.id ?? '';
  const name = other.slice(other.lastIndexOf('/') + 1, -'.md'.length);
  return {
    folder,
    edited,
    other,
    link: (word) => `\n\nThe ${word} leads to [[${name}]].\n`,
    append: async (text) => {
      const path = join(folder, edited);
      await writeFile(path, (await readFile(path, 'utf8')) + text);
    },
    renameOther: () => rename(join(folder, other), join(folder, dirname(other), 'Renamed.md')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
