import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './place.ts';

const relativeImport = /\b(?:from|import)(?:\s*\(\s*|\s*)(['"])(\.{1,2}\/[^'"\n]+)\1/g;

/**
 * The files that modules of this project import, and what these import, with themselves: what they
 * do hangs on all of them. Packages are told apart by the lock file.
 *
 * @param starts paths from the project's folder
 * @returns such paths; what is not there is left out, as whoever loads the module will say so
 */
export async function importedFiles(starts: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  const waiting = [...starts];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    const text = await readFile(join(root, file), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    found.add(file);
    for (const [, , path = ''] of text.matchAll(relativeImport))
      waiting.push(join(dirname(file), path));
  }
  return [...found].sort();
}
