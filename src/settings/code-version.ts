import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, normalize, relative } from 'node:path';
import settings from '../site.config.ts';
import { importedFiles } from './imported-files.ts';
import { findOwnerSettings } from './owner-settings.ts';
import { engine, root } from './place.ts';

const settingsFile = join('src', 'site.config.ts');

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
  const named = settings.extend.flatMap(({ components, pages: added }) => [
    ...Object.values(components),
    ...added.map(({ entrypoint }) => entrypoint),
  ]);
  pages ??= digestOf(
    () => true,
    named.map((file) => normalize(file)),
    [env['SITE_URL'] ?? '', env['BASE_PATH'] ?? ''],
  );
  return pages;
}

async function digestOf(
  isPart: (file: string) => boolean,
  named: readonly string[] = [],
  more: readonly string[] = [],
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([process.version, settings, ...more]));
  const entries = await readdir(join(engine, 'src'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(engine.length))
    .filter(isPart);
  // Other releases of a package may make other HTML, and an owner's own files may lie elsewhere.
  const beside = findOwnerSettings();
  const starts = [
    settingsFile,
    ...(beside === undefined ? [] : [relative(root, beside)]),
    ...named,
  ];
  const ofOwner = [...(await importedFiles(starts)), 'package-lock.json'];
  const parts = new Map(
    [
      ...[...files, 'astro.config.ts', 'package.json'].map((file) => [engine, file] as const),
      ...ofOwner.map((file) => [root, file] as const),
    ].map(([folder, file]) => [join(folder, file), file]),
  );
  for (const [path, file] of [...parts].sort(([, a], [, b]) => (a < b ? -1 : 1)))
    hash.update(file).update(await contentOf(path));
  return hash.digest('base64');
}

/** A garden whose folder has no packages of its own has no lock file either. */
async function contentOf(path: string): Promise<Buffer> {
  return readFile(path).catch((cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    return Buffer.alloc(0);
  });
}
