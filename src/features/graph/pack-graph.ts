import { byCodePoint, folderOf, type Stage, stages } from '../../garden/index.ts';
import type { GraphData } from './graph-data.ts';

/** One note as the graph knows it. */
export interface GraphNote {
  title: string;
  /** The title with its marks, as HTML, where it has any. */
  titleMarks?: string | undefined;
  address: string;
  stage: Stage | undefined;
  /** By key, those above them included. */
  tags: readonly string[];
  /** The folder that it lies in; empty for none. */
  folder: string;
  /** Whether it is shown only to whoever looks for it. */
  isQuiet: boolean;
}

/** All tags of some notes, in the order of their numbers. */
export function packTags(notes: readonly GraphNote[]): string[] {
  return [...new Set(notes.flatMap((note) => note.tags))].sort(byCodePoint);
}

/** Folders of notes and those above them. */
function foldersOf(notes: readonly GraphNote[]): string[] {
  const all = new Set<string>();
  for (let { folder } of notes)
    for (; folder !== '' && !all.has(folder); folder = folderOf(folder)) all.add(folder);
  return [...all].sort(byCodePoint);
}

/** Writes a graph down. */
export function packGraph(
  notes: readonly GraphNote[],
  graph: { edges: Int32Array; places: Int32Array; clusters: Int32Array },
): GraphData {
  const tags = packTags(notes);
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const folders = foldersOf(notes);
  const places = new Map(folders.map((folder, number) => [folder, number]));
  const edges: number[][] = notes.map(() => []);
  const last = Array.from(notes.keys());
  for (let i = 0; i < graph.edges.length; i += 2) {
    const [a, b] = [graph.edges[i] ?? 0, graph.edges[i + 1] ?? 0];
    edges[a]?.push(b - (last[a] ?? 0));
    last[a] = b;
  }
  return {
    titles: notes.map(({ title }) => title),
    marked: notes.flatMap(({ titleMarks }, at) => (titleMarks ? [[at, titleMarks]] : [])),
    addresses: notes.map(({ address }) => address),
    stages: notes.map(({ stage }) => (stage ? 1 + stages.indexOf(stage) : 0)).join(''),
    tagged: notes.map((note) => note.tags.flatMap((tag) => numbers.get(tag) ?? [])),
    folders,
    inFolder: notes.map(({ folder }) => places.get(folder) ?? -1),
    clusters: Array.from(graph.clusters),
    places: Array.from(graph.places),
    edges,
    quiet: [...notes.keys()].filter((at) => notes[at]?.isQuiet),
  };
}
