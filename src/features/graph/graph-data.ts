import type { titleNodes } from '../../browser/title-nodes.ts';
import { byTiesDown } from './tie-numbers.ts';

/** The graph as it is fetched: lists side by side, notes by number. */
export interface GraphData {
  titles: string[];
  /** Of titles with marks the numbers of their notes, and the titles as HTML. */
  marked: [at: number, title: string][];
  /** As they stand in `href`. */
  addresses: string[];
  /** One digit for each note: 0 without a stage, else its number in `stages` from 1. */
  stages: string;
  /** For each note the numbers of its tags and of those above them. */
  tagged: number[][];
  /** The folders in which notes lie and those above them, in order. */
  folders: string[];
  /** For each note the number of its folder; -1 where it lies in none. */
  inFolder: number[];
  /** For each note the number of its cluster, the largest being 0; -1 where it has none. */
  clusters: number[];
  /** x and y of each note, one after another. */
  places: number[];
  /** For each note the higher numbers that it is tied to, each as the distance from the last. */
  edges: number[][];
  /** The numbers of notes that the owner calls quiet. */
  quiet: number[];
}

/** A graph that was fetched, with what shows its titles with their marks, if any has some. */
export interface FetchedGraph extends GraphData {
  titleNodes: typeof titleNodes | undefined;
}

/** A link to a note of the graph. */
export function linkTo(data: FetchedGraph, at: number): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'internal-link';
  link.href = data.addresses[at] ?? '';
  const title = data.titles[at] ?? '';
  const marked = data.marked.find(([one]) => one === at)?.[1];
  link.append(...(data.titleNodes?.(title, marked) ?? [title]));
  return link;
}

/** The pairs of tied notes, one after another. */
export function unpackTies(edges: readonly (readonly number[])[]): Int32Array {
  const pairs = new Int32Array(2 * edges.reduce((sum, own) => sum + own.length, 0));
  let at = 0;
  edges.forEach((own, from) => {
    let to = from;
    for (const step of own) {
      to += step;
      pairs[at++] = from;
      pairs[at++] = to;
    }
  });
  return pairs;
}

/** Neighbours of each note in one flat list; `starts` says where those of a note begin. */
export interface Neighbours {
  starts: Int32Array;
  all: Int32Array;
}

/** Gathers each note's neighbours, those with most edges first. */
export function gatherNeighbours(counts: Int32Array, edges: Int32Array): Neighbours {
  const starts = new Int32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++) starts[at + 1] = (starts[at] ?? 0) + (counts[at] ?? 0);
  const ends = starts.slice();
  const near = new Int32Array(edges.length);
  const put = (into: Int32Array, at: number, other: number): void => {
    const end = ends[at] ?? 0;
    into[end] = other;
    ends[at] = end + 1;
  };
  for (let i = 0; i < edges.length; i += 2) {
    put(near, edges[i] ?? 0, edges[i + 1] ?? 0);
    put(near, edges[i + 1] ?? 0, edges[i] ?? 0);
  }
  // Whoever has most edges goes first to all that it is tied to, so that nothing is to be sorted.
  ends.set(starts);
  const all = new Int32Array(edges.length);
  for (const at of byTiesDown(counts))
    for (const other of near.subarray(starts[at], starts[at + 1])) put(all, other, at);
  return { starts, all };
}

/** The neighbours of one note. */
export function neighboursOf({ starts, all }: Neighbours, at: number): Int32Array {
  return all.subarray(starts[at], starts[at + 1]);
}
