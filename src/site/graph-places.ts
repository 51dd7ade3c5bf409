import { findClustersApart } from '../features/graph/clusters.ts';
import { layOut } from '../features/graph/layout.ts';
import { tieNumbers } from '../features/graph/tie-numbers.ts';
import type { Garden } from '../garden/index.ts';
import { type Cache, digestOf } from '../reading/cache.ts';
import { isQuiet } from '../reading/months.ts';
import settings from '../site.config.ts';

/** How the notes are tied, and where each stands, by number in code-point order of ids. */
export interface GraphPlaces {
  /** Pairs of notes that are tied, one after another. */
  edges: Int32Array;
  /** x and y of each note, one after another. */
  places: Int32Array;
  /** The number of each note's cluster; `noCluster` where it has none. */
  clusters: Int32Array;
}

/**
 * Lays the garden out and finds its clusters. Both follow from ids and edges alone: most edits of a
 * text connect nothing anew, and cost nothing. Clusters are of quiet notes or of others, as readers
 * seldom see both.
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
  const quiet = ids.map((id) => isQuiet(id, settings.quiet));
  const key = digestOf(version, JSON.stringify(ids), edges.join(), JSON.stringify(settings.quiet));
  const pack = open();
  const kept = pack.get(key)?.toString();
  const [laidOut, parted] = kept?.split('\n').map(numbersIn) ?? [];
  const places = laidOut ?? layOut({ ids, edges });
  const clusters = parted ?? findClustersApart({ ids, edges }, quiet);
  if (kept === undefined) pack.set(key, Buffer.from(`${places.join()}\n${clusters.join()}`));
  pack.save();
  return { edges, places, clusters };
}

function numbersIn(text: string): Int32Array {
  return Int32Array.from(text === '' ? [] : text.split(','), Number);
}
