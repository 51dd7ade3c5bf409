import type { LinkIndex } from './link-index.ts';
import type { Heading, Link, Note, NoteId } from './note.ts';
import type { Resolution } from './resolution.ts';
import { resolveLink } from './resolve.ts';
import { settleWords } from './shown-text.ts';

/**
 * Resolves every link. A note with links to private ones has other words than was thought when
 * it was read alone, and so perhaps other ids, to which links lead: then all is resolved anew.
 *
 * @param surroundings all that links hang on beside the notes themselves
 * @param privateNote shown for a link to a private note that has no words of its own
 */
export function resolveAll(
  all: readonly Note[],
  index: LinkIndex,
  surroundings: string,
  privateNote: string,
): Map<NoteId, Resolution[]> {
  const resolve = (): Map<NoteId, Resolution[]> => {
    const shape = sameShape([...all.map(shapeOf), surroundings].join('\n'));
    return new Map(all.map((note) => [note.id, resolveNote(index, note, shape)]));
  };
  const first = resolve();
  let isSettled = true;
  for (const note of all) {
    const isPrivate = (link: number): boolean => first.get(note.id)?.[link]?.outcome === 'private';
    if (!note.links.some((_, link) => isPrivate(link))) continue;
    settleWords(note, isPrivate, privateNote);
    isSettled = false;
  }
  return isSettled ? first : resolve();
}

interface Shape {
  text: string;
}

/** The shapes that the garden had last: as far as private links change words, it has two. */
let lastShapes: Shape[] = [];

function sameShape(text: string): Shape {
  const same = lastShapes.find((shape) => shape.text === text) ?? { text };
  lastShapes = [same, ...lastShapes.filter((shape) => shape !== same)].slice(0, 2);
  return same;
}

const shapes = new WeakMap<readonly Heading[], string>();

/** What links to a note hang on: its names and its parts. */
function shapeOf(note: Note): string {
  const { id, private: isPrivate, title, aliases, headings, blocks, anchors } = note;
  const known = shapes.get(headings);
  if (known !== undefined) return known;
  const parts = headings.map(({ depth, text, id: own, ownId }) => [depth, text, own, ownId]);
  const ends = [parts, blocks.map((block) => block.id), anchors];
  const shape = JSON.stringify([id, isPrivate, title, aliases, ends]);
  shapes.set(headings, shape);
  return shape;
}

const resolved = new WeakMap<readonly Link[], { shape: Shape; resolutions: Resolution[] }>();

/** While the garden keeps its shape, links of a text that has not changed lead where they led. */
function resolveNote(index: LinkIndex, note: Note, shape: Shape): Resolution[] {
  const known = resolved.get(note.links);
  if (known?.shape === shape) return known.resolutions;
  const resolutions = note.links.map((link) => resolveLink(index, link, note));
  resolved.set(note.links, { shape, resolutions });
  return resolutions;
}
