import { folderAddress, folderOf, folderOfNote } from '../../garden/index.ts';
import type { Voice } from '../../markdown/voice.ts';

/** A note as the tree shows it. */
export interface Leaf {
  id: string;
  /** Set, and with its marks. */
  titleHtml: string;
  address: string;
  /** Its language and direction, where they are not the page's. */
  voice?: Voice;
}

/** A folder with all that lies in it. */
export interface FolderNode {
  path: string;
  name: string;
  /** Folders in it, by name. */
  below: FolderNode[];
  /** Notes in it, its own page first, the others by title. */
  notes: Leaf[];
  /** How many notes lie in it and in the folders below. */
  count: number;
}

/**
 * Arranges notes in their folders.
 *
 * @param notes in the order in which a folder shall list them
 * @param compare the order of folders by their names
 */
export function growFolderTree(
  notes: readonly Leaf[],
  compare: (a: string, b: string) => number,
): FolderNode {
  const folders = new Map<string, FolderNode>();
  const folderAt = (path: string): FolderNode => {
    const known = folders.get(path);
    if (known) return known;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const folder: FolderNode = { path, name, below: [], notes: [], count: 0 };
    folders.set(path, folder);
    if (path !== '') folderAt(folderOf(path)).below.push(folder);
    return folder;
  };
  const top = folderAt('');
  for (const note of notes) {
    const { path, notes: leaves } = folderAt(folderOfNote(note.id));
    if (path !== '' && note.address === folderAddress(path)) leaves.unshift(note);
    else leaves.push(note);
  }
  settle(top, compare);
  return top;
}

function settle(folder: FolderNode, compare: (a: string, b: string) => number): number {
  folder.below.sort((a, b) => compare(a.name, b.name));
  folder.count = folder.below.reduce(
    (sum, below) => sum + settle(below, compare),
    folder.notes.length,
  );
  return folder.count;
}
