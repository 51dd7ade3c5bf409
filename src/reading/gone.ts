import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../settings/unfinished.ts';
import { digestOf } from './cache.ts';

/*
 * What earlier builds have kept may hold notes that were public then. As long as a note that was is
 * not any more, each cache loses at its next saving all that nobody has asked for.
 */
const listed = 'public.json';
const mark = 'has-gone';

/**
 * Compares the public notes with those of the last time.
 *
 * @param folder where builds of this garden keep what they may use again
 * @param ids those of all public notes
 */
export function rememberPublic(folder: string, ids: readonly string[]): void {
  const digests = ids.map((id) => digestOf(id));
  const file = join(folder, listed);
  const known = new Set(digests);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
  mkdirSync(folder, { recursive: true });
  // First, so that a build that ends here leaves the mark for the next one.
  if (before.some((digest) => !known.has(digest))) writeFileSync(join(folder, mark), '');
  writeFileSync(file, JSON.stringify(digests));
}

/** Whether a note has gone of which a cache may still hold something. */
export function hasGone(folder: string): boolean {
  return existsSync(join(folder, mark));
}

/** Leaves nothing of a garden that is loaded again and again: its caches are saved but once. */
export function dropCaches(folder: string): void {
  for (const name of namesIn(folder))
    if (name.endsWith('.pack')) rmSync(join(folder, name), { force: true });
}

/** Says that every cache has been saved since. */
export function forgetGone(folder: string): void {
  rmSync(join(folder, mark), { force: true });
}
