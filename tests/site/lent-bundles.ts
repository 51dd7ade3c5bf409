import { lstatSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../src/settings/place.ts';
import { namesIn, unfinished } from '../../src/settings/unfinished.ts';

/*
 * What Vite makes of the code is the same for all vaults of the same settings, and takes longer than
 * all else in the build of a few notes. A bundle bears the digest of all of which it was made, and a
 * build looks at every file of it: so vaults of tests may lend it to each other.
 */
const shelf = join(root, '.cache', 'test-bundles');

const bundles = (folder: string): string[] =>
  namesIn(folder).filter((name) => /^bundle-[\da-f]+$/.test(name));

/** Gives a vault what earlier tests have left, by its cache folder. */
export async function lendBundles(cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const present = new Set(readdirSync(cache));
  for (const name of bundles(shelf))
    if (!present.has(name)) symlinkSync(join(shelf, name), join(cache, name));
}

/** Takes what the build of a vault has made for those that come later. */
export async function keepBundles(cache: string): Promise<void> {
  const present = new Set(namesIn(shelf));
  for (const name of bundles(cache)) {
    const made = join(cache, name);
    if (present.has(name) || lstatSync(made).isSymbolicLink()) continue;
    const draft = unfinished(join(shelf, name));
    await cp(made, draft, { recursive: true });
    try {
      renameSync(draft, join(shelf, name));
    } catch (cause) {
      // Another process has been quicker.
      if (!/^(?:EEXIST|ENOTEMPTY)$/.test((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
      await rm(draft, { recursive: true });
    }
  }
}
