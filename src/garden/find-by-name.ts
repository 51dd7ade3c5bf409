import { best, chosen, normalise } from './find-by-path.ts';
import { type Found, type LinkIndex } from './link-index.ts';
import { fold } from './fold.ts';
import type { Note } from './note.ts';
import { extension } from './paths.ts';
import { writtenAddress } from './segments.ts';

/** A time stamp by which a note's file is known, whatever follows it in the name. */
const zettelId = /^\d{8,}[a-z]?$/i;

/**
 * The notes whose names begin with an id and a blank.
 * Rule: https://docs.zettlr.com/en/academic/zkn-method/
 */
export function byZettelId(index: LinkIndex, path: string): Found | undefined {
  const id = path.replace(extension, '').trim();
  const found = zettelId.test(id) ? chosen(index.byZettelId().get(fold(id)) ?? []) : undefined;
  return found && { ...found, by: 'id' };
}

/** A note of that alias, else of that title or slug. */
export function byName(index: LinkIndex, path: string): Found | undefined {
  if (path.startsWith('/')) return undefined;
  const key = fold(path.replace(/\.mdx?$/i, '').trim());
  const [aliases, titles] = index.byName();
  for (const [by, names] of [
    ['alias', aliases],
    ['title', titles],
  ] as const) {
    const ids = [...new Set(names?.get(key))];
    const found = best(
      ids.flatMap((id) => index.byId().get(id) ?? []),
      '',
    );
    if (found) return { ...found, by };
  }
  return undefined;
}

/** Blogs link to addresses: `/deep-work/my-note/`, or `../my-note/` seen from the page. */
export function byAddress(
  index: LinkIndex,
  path: string,
  from: Pick<Note, 'id'>,
): Found | undefined {
  const own = index.addresses.get(from.id) ?? '/';
  const address = writtenAddress(path.startsWith('/') ? path : normalise(`${own}${path}`));
  const id = address === undefined ? undefined : index.byAddress.get(address);
  const candidate = id === undefined ? undefined : index.byId().get(id);
  return candidate && { candidate, others: [], by: 'address', isNearest: false };
}
