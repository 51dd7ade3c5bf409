import type { Garden } from '../site/notes.ts';
import { folderAddress, folderOf, folderOfNote } from '../garden/index.ts';
import { words } from './frame.ts';

/** A page above another. */
export interface Place {
  text: string;
  address: string;
}

/** The way from all folders down to a note or folder, each with its page. */
export function placesAbove(
  { titles, hasFolders }: Pick<Garden, 'titles' | 'hasFolders'>,
  path: string,
  own: string,
): Place[] {
  const places: Place[] = [];
  for (let folder = path; folder !== ''; folder = folderOf(folder)) {
    const address = folderAddress(folder);
    const text = address === own ? undefined : titles.get(address);
    if (text !== undefined) places.unshift({ text, address });
  }
  return hasFolders ? [{ text: words.explore, address: '/explore/' }, ...places] : places;
}

/** The same for a note; the home page has nothing above it. */
export function placesAboveNote(
  garden: Pick<Garden, 'titles' | 'hasFolders'>,
  id: string,
  own: string,
): Place[] {
  return own === '/' ? [] : placesAbove(garden, folderOfNote(id), own);
}
