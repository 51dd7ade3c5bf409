import { byCodePoint, type Stage, stages } from '../../garden/index.ts';
import type { GraphData } from './graph-data.ts';

/** One note as the graph knows it. */
export interface GraphNote {
  title: string;
  address: string;
  stage: Stage | undefined;
  /** By key, those above them included. */
  tags: readonly string[];
  /** Whether it is shown only to whoever looks for it. */
  isQuiet: boolean;
}

/** All tags of some notes, in the order of their numbers. */
export function packTags(notes: readonly GraphNote[]): string[] {
  return [...new Set(notes.flatMap((note) => note.tags))].sort(byCodePoint);
}

/** Writes a graph down. */
export function packGraph(
  notes: readonly GraphNote[],
  graph: { edges: Int32Array; places: Int32Array },
): GraphData {
  const tags = packTags(notes);
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const edges: number[][] = notes.map(() => []);
  const last = Array.from(notes.keys());
  for (let i = 0; i < graph.edges.length; i += 2) {
    const [a, b] = [graph.edges[i] ?? 0, graph.edges[i + 1] ?? 0];
    edges[a]?.push(b - (last[a] ?? 0));
    last[a] = b;
  }
  return {
    titles: notes.map(({ title }) => title),
    addresses: notes.map(({ address }) => address),
    stages: notes.map(({ stage }) => (stage ? 1 + stages.indexOf(stage) : 0)).join(''),
    tagged: notes.map((note) => note.tags.flatMap((tag) => numbers.get(tag) ?? [])),
    places: Array.from(graph.places),
    edges,
    quiet: [...notes.keys()].filter((at) => notes[at]?.isQuiet),
  };
}
