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
