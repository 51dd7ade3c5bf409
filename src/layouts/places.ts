import type { Garden } from '../collection/notes.ts';
import { folderAddress, folderOf, folderOfNote } from '../garden/index.ts';

/** A place above a page. */
export interface Place {
  text: string;
  address: string;
}

/** The folders above a note or folder, from the top, each with its page. */
export function placesAbove({ titles }: Pick<Garden, 'titles'>, path: string, own: string): Place[] {
  const places: Place[] = [];
  for (let folder = path; folder !== ''; folder = folderOf(folder)) {
    const address = folderAddress(folder);
    const text = titles.get(address);
    if (address !== own && text !== undefined) places.unshift({ text, address });
  }
  return places;
}

/** The folders above a note. */
export function placesAboveNote(garden: Pick<Garden, 'titles'>, id: string, own: string): Place[] {
  return placesAbove(garden, folderOfNote(id), own);
}
