import { byAddress } from './find-by-name.ts';
import { isFilePath } from './files.ts';
import { normalise } from './find-by-path.ts';
import type { Found, LinkIndex } from './link-index.ts';
import type { Link, Note } from './note.ts';
import { folderOf } from './paths.ts';

/** A note that lies at an address, or something else that the site has there. */
export type Place = { found: Found } | { address: string };

/**
 * What a link means that names no file: a folder beside the note, a note by its address, and what
 * the site itself makes or serves as it is. In a wiki-link only what begins or ends with a slash,
 * or with a file's ending, is such a name.
 */
export function findPlace(
  index: LinkIndex,
  { path, syntax, kind }: Link,
  from: Pick<Note, 'id'>,
): Place | undefined {
  const isAddress = syntax === 'markdown';
  const isPath = path.endsWith('/') || path.startsWith('/') || isFilePath(path);
  if (!isAddress && !(isPath && syntax === 'wiki')) return undefined;
  const ways = waysTo(index, path, from);
  const written = path.startsWith('/') ? ways.map((way) => `/${way}`) : [path];
  const found = isAddress ? first(written, (one) => byAddress(index, one, from)) : undefined;
  const [nearest = ''] = ways;
  // A folder is what an editor shows there; seen from a page, the same words mean another place.
  const beside = path.startsWith('/') ? undefined : index.folderAt(nearest);
  const folder = beside ?? (found ? undefined : first(ways, index.folderAt));
  if (folder !== undefined) {
    const page = byAddress(index, folder, from);
    return page ? { found: page } : { address: folder };
  }
  if (found) return { found };
  const address = first(ways, index.siteAt);
  // What is shown in a page, as a picture is, must be a file.
  const isShowable = kind !== 'embed' || isFilePath(address ?? '');
  return address === undefined || !isShowable ? undefined : { address };
}

/** Paths from the top that a path can mean, the nearest first, without slashes at their ends. */
function waysTo({ bases, addresses }: LinkIndex, path: string, { id }: Pick<Note, 'id'>): string[] {
  if (!path.startsWith('/')) {
    const fromTop = path.endsWith('/') || path.includes('.') ? [path] : [];
    return [`${folderOf(id)}/${path}`, `${addresses.get(id) ?? ''}/${path}`, ...fromTop].map(
      normalise,
    );
  }
  return [path, ...belowBases(bases, path)].map(normalise);
}

/** What an address means where it begins with a path below which the site lies, or lay. */
export function belowBases(bases: readonly string[], path: string): string[] {
  return bases.flatMap((base) =>
    base !== '/' && `${path}/`.startsWith(`${base}/`) ? [path.slice(base.length)] : [],
  );
}

function first<T>(ways: readonly string[], find: (way: string) => T | undefined): T | undefined {
  for (const way of ways) {
    const found = find(way);
    if (found !== undefined) return found;
  }
  return undefined;
}
