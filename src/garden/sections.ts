import type { Note, Place } from './note.ts';
import type { Part } from './parts.ts';

/** A run of lines of a note's file, from the first to the last, both counted. */
export interface Lines {
  from: number;
  to: number;
}

/**
 * The lines that a part of a note covers: a section runs to the next heading of the same or a
 * higher level, a block has its own; without a part it is the whole note.
 */
export function linesOf(note: Pick<Note, 'headings' | 'blocks'>, part: Part | undefined): Lines {
  const whole = { from: 0, to: Number.POSITIVE_INFINITY };
  if (part === undefined) return whole;
  if (part.kind === 'block') return note.blocks.find(({ id }) => `^${id}` === part.id) ?? whole;
  const at = note.headings.findIndex((heading) => heading.id === part.id);
  const heading = note.headings[at];
  if (!heading) return whole;
  const next = note.headings.find((other, i) => i > at && other.depth <= heading.depth);
  return { from: heading.place.line, to: next ? next.place.line - 1 : whole.to };
}

/** Whether a place lies within a run of lines. */
export function isWithin(place: Place, { from, to }: Lines): boolean {
  return place.line >= from && place.line <= to;
}
