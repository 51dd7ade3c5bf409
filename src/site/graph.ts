import { noCluster } from '../features/graph/clusters.ts';
import type { GraphPlaces } from './graph-places.ts';
import { nativeGarden } from './native.ts';
import { type Entry, readGarden } from './notes.ts';

/** The whole garden as a graph, laid out. */
export interface GardenGraph extends GraphPlaces {
  /** In code-point order of ids; numbers are places in this list. */
  entries: readonly Entry[];
}

/** Reads how the notes are tied and where each stands. */
export async function readGraph(): Promise<GardenGraph> {
  const { notes } = await readGarden();
  const loaded = await nativeGarden().gardenOfProcess().now();
  return { entries: notes, ...loaded.graph() };
}

/** The part of a graph that some of its notes make, each where it stands in the whole. */
export function partOfGraph(
  { entries, edges, places, clusters }: GardenGraph,
  isIn: ReadonlySet<Entry>,
): GardenGraph {
  const kept = entries.flatMap((entry, at) => (isIn.has(entry) ? [at] : []));
  const numbers = new Map(kept.map((at, number) => [at, number]));
  const between: number[] = [];
  for (let at = 0; at < edges.length; at += 2) {
    const [from, to] = [numbers.get(edges[at] ?? -1), numbers.get(edges[at + 1] ?? -1)];
    if (from !== undefined && to !== undefined) between.push(from, to);
  }
  return {
    entries: kept.flatMap((at) => entries[at] ?? []),
    edges: Int32Array.from(between),
    clusters: Int32Array.from(kept.map((at) => clusters[at] ?? noCluster)),
    places: Int32Array.from(kept.flatMap((at) => [places[2 * at] ?? 0, places[2 * at + 1] ?? 0])),
  };
}
