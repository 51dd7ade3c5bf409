import { layOut } from '../features/graph/layout.ts';
import { tieNumbers } from '../features/graph/tie-numbers.ts';
import type { Garden } from '../garden/index.ts';
import { type Cache, digestOf } from '../reading/cache.ts';

/** How the notes are tied, and where each stands, by number in code-point order of ids. */
export interface GraphPlaces {
  /** Pairs of notes that are tied, one after another. */
  edges: Int32Array;
  /** x and y of each note, one after another. */
  places: Int32Array;
}

/**
 * Lays the garden out. Places follow from ids and edges alone: most edits of a text connect nothing
 * anew, and cost nothing.
 *
 * @param version a digest of our own code
 * @param open opens what earlier builds have laid out
 */
export function placeGraph(
  { notes, edges: known }: Pick<Garden, 'notes' | 'edges'>,
  version: string,
  open: () => Cache,
): GraphPlaces {
  const ids = notes.flatMap((note) =>
    note.listed && note.introduces === undefined ? [note.id] : [],
  );
  const edges = tieNumbers(ids, (at) => known.get(ids[at] ?? '')?.links.map(({ to }) => to) ?? []);
  const key = digestOf(version, JSON.stringify(ids), edges.join());
  const pack = open();
  const kept = pack.get(key)?.toString();
  const places = kept === undefined ? layOut({ ids, edges }) : numbersIn(kept);
  if (kept === undefined) pack.set(key, Buffer.from(places.join()));
  pack.save();
  return { edges, places };
}

function numbersIn(text: string): Int32Array {
  return Int32Array.from(text === '' ? [] : text.split(','), Number);
}
