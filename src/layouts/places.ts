import type { Garden } from '../collection/notes.ts';
import { folderAddress, folderOf, folderOfNote } from '../garden/index.ts';

/** The folders above a note or folder, from the top, each with its page. */
export function placesAbove(
  garden: Pick<Garden, 'notes' | 'folders'>,
  path: string,
  own: string,
): { text: string; address: string }[] {
  const places: { text: string; address: string }[] = [];
  for (let folder = path; folder !== ''; folder = folderOf(folder)) {
    const address = folderAddress(folder);
    if (address === own) continue;
    const page =
      garden.folders.find((candidate) => candidate.address === address) ??
      garden.notes.find((entry) => entry.data.address === address);
    if (!page) continue;
    const text = 'data' in page ? page.data.title : page.name;
    places.unshift({ text, address });
  }
  return places;
}

/** The folders above a note. */
export function placesAboveNote(
  garden: Pick<Garden, 'notes' | 'folders'>,
  id: string,
  own: string,
): { text: string; address: string }[] {
  return placesAbove(garden, folderOfNote(id), own);
}
