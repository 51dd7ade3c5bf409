import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import settings from '../site.config.ts';
import { root } from './place.ts';

let notes: Promise<string> | undefined;
let pages: Promise<string> | undefined;

/** A digest of the code and settings that make a note's own HTML: when they change, so may every note. */
export function codeVersion(): Promise<string> {
  notes ??= digestOf(
    (file) => file.endsWith('.ts') && !/^src[/\\](?:pages|layouts|commands)/.test(file),
  );
  return notes;
}

/** A digest of all code, settings and surroundings that make the pages. */
export function pageVersion(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  pages ??= digestOf(() => true, [env['SITE_URL'] ?? '', env['BASE_PATH'] ?? '']);
  return pages;
}

async function digestOf(
  isPart: (file: string) => boolean,
  more: readonly string[] = [],
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([process.version, settings, ...more]));
  const entries = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter(isPart);
  // Other releases of a package may make other HTML.
  for (const file of [...files, 'package-lock.json', 'astro.config.ts'].sort())
    hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('base64');
}
