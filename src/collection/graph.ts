import { getEntry } from 'astro:content';
import { type Entry, readGarden } from './notes.ts';

/** The whole garden as a graph, laid out. */
export interface GardenGraph {
  /** In code-point order of ids; numbers are places in this list. */
  entries: readonly Entry[];
  /** Pairs of notes that are tied, one after another. */
  ties: Int32Array;
  /** x and y of each note, one after another. */
  places: Int32Array;
}

/** Reads how the notes are tied and where each stands. */
export async function readGraph(): Promise<GardenGraph> {
  const { notes } = await readGarden();
  const entry = await getEntry('graph', 'graph');
  const numbers = (text = ''): Int32Array =>
    Int32Array.from(text === '' ? [] : text.split(','), Number);
  return {
    entries: notes,
    ties: numbers(entry?.data.ties),
    places: numbers(entry?.data.places),
  };
}
