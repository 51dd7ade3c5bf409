import type { Edges } from './graph.ts';
import type { NoteId } from './note.ts';

/** The notes that one is tied to, and how these are tied to each other. */
export interface Neighbourhood {
  /** First those that it leads to, in the order of its text, then those that lead to it. */
  notes: NoteId[];
  /** Edges between these notes, by number; the lower comes first. */
  between: [number, number][];
}

const mostNeighbours = 12;

/**
 * What lies one link away from a note, there or back: at most twelve notes, half of them such as it
 * leads to when there are so many of both. The work is the same for hubs and for hermits.
 */
export function neighbourhoodOf(id: NoteId, edges: ReadonlyMap<NoteId, Edges>): Neighbourhood {
  const { links, backlinks } = edges.get(id) ?? { links: [], backlinks: [] };
  const out = [...new Set(links.map(({ to }) => to))];
  const isOut = new Set(out);
  const back = backlinks.map(({ from }) => from).filter((from) => !isOut.has(from));
  const half = mostNeighbours / 2;
  const kept = out.slice(0, Math.max(half, mostNeighbours - back.length));
  const notes = [...kept, ...back.slice(0, mostNeighbours - kept.length)];
  const numbers = new Map(notes.map((note, number) => [note, number]));
  const between = new Set<number>();
  notes.forEach((note, from) => {
    const leads = edges.get(note)?.links ?? [];
    // A note that leads to thousands is known by those that it leads to.
    if (leads.length > 4 * mostNeighbours) return;
    for (const { to } of leads) {
      const number = numbers.get(to);
      if (number !== undefined && number !== from)
        between.add(Math.min(from, number) * mostNeighbours + Math.max(from, number));
    }
  });
  return {
    notes,
    between: [...between]
      .sort((a, b) => a - b)
      .map((pair) => [Math.floor(pair / mostNeighbours), pair % mostNeighbours]),
  };
}
