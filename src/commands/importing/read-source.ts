import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { PlainError } from '../../garden/plain-error.ts';
import { RefusedFlag } from '../flags.ts';
import type { SourceFiles } from './conversion.ts';
import { recogniseSource, type SourceName, sources } from './sources.ts';

/** What is imported, as it lies on the disk. */
export interface Read {
  name: SourceName;
  files: SourceFiles;
  /** Where a file of it lies, absolute. */
  placeOf: (path: string) => string;
}

/**
 * Reads what is to be imported. Links that lead out of its folder are not followed.
 *
 * @param given the export, a folder or a file, as it was typed
 * @param from whose it is, where that was typed
 * @throws RefusedFlag when there is no such thing, or nothing tells whose it is
 * @throws PlainError when it is not unpacked yet
 */
export function readSource(given: string, from: SourceName | undefined): Read {
  const found = statSync(given, { throwIfNoEntry: false });
  if (!found) throw new RefusedFlag(`There is no ${given}.`);
  if (/\.zip$/i.test(given))
    throw new PlainError(`${given} is packed: unpack it, and name the folder that comes of it.`);
  const root = found.isDirectory() ? given : dirname(given);
  const paths = found.isDirectory() ? pathsIn(given) : [basename(given)];
  const name = from ?? recogniseSource(paths);
  if (name === undefined) {
    const isPage = paths.some((path) => /[\da-f]{32}\.html$/.test(path));
    throw new RefusedFlag(
      isPage
        ? `${given} is an export of Notion’s as HTML: export it as “Markdown & CSV”.`
        : `Nothing in ${given} tells whose it is: say \`--from\` and one of ${Object.keys(sources).join(', ')}.`,
    );
  }
  const { reads } = sources[name];
  const placeOf = (path: string): string => join(root, path);
  const files = paths.map(
    (path) => [path, reads.test(path) ? textOf(placeOf(path)) : undefined] as const,
  );
  return { name, files: new Map(files), placeOf };
}

/** Files of a folder in an order that every machine has; hidden ones are its program's. */
function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)(?:\.|node_modules\/|__MACOSX\/)/.test(path))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

/** A file that is no text goes along as it is. */
function textOf(file: string): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return text.replaceAll('\r\n', '\n');
  } catch (cause) {
    if (cause instanceof TypeError) return undefined;
    throw cause;
  }
}
