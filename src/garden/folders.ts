import { isReserved } from './address.ts';
import { folderOf, readPostPath } from './paths.ts';
import type { NoteId } from './note.ts';
import { folderAddress } from './segments.ts';

/** A folder that has no note for its page, so that one is made which lists it. */
export interface Folder {
  path: string;
  name: string;
  address: string;
  /** The notes that lie in it, not those of folders below. */
  notes: NoteId[];
}

/** The folder in which readers find a note; Jekyll's `_posts` is none. */
export function folderOfNote(id: NoteId): string {
  return readPostPath(id)?.folder ?? folderOf(id);
}

/**
 * The folders that need a page made for them.
 *
 * @param taken addresses that have a page already
 */
export function listFolders(ids: readonly NoteId[], taken: ReadonlySet<string>): Folder[] {
  const folders = new Map<string, Folder>();
  const addresses = new Map<string, string>();
  for (const id of ids) {
    const own = folderOfNote(id);
    for (let path = own; path !== ''; path = folderOf(path)) {
      const address = addresses.get(path) ?? folderAddress(path);
      addresses.set(path, address);
      if (taken.has(address) || isReserved(address)) continue;
      const name = path.slice(path.lastIndexOf('/') + 1).replace(/^_(?=.)/, '');
      const folder = folders.get(address) ?? { path, name, address, notes: [] };
      if (path === own) folder.notes.push(id);
      folders.set(address, folder);
    }
  }
  return [...folders.values()];
}
