import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './place.ts';

let version: Promise<string> | undefined;

/** A digest of the code and settings that make a note's HTML: when they change, so may every page. */
export function codeVersion(): Promise<string> {
  version ??= digestOf(['src/garden', 'src/features', 'src/words', 'src/collection', 'src']);
  return version;
}

async function digestOf(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const isDeep = folder !== 'src';
    const names = await readdir(join(root, folder), { recursive: isDeep });
    for (const name of names.filter((file) => file.endsWith('.ts')).sort())
      hash.update(name).update(await readFile(join(root, folder, name)));
  }
  return hash.digest('base64');
}
