import { blockWords } from './block-words.ts';
import type { LinkIndex } from './link-index.ts';
import type { Heading, Link, Note, NoteId } from './note.ts';
import type { Resolution } from './resolution.ts';
import { resolveLink } from './resolve.ts';
import { givenBy, settleWords } from './shown-text.ts';

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
  memory = new ResolvingMemory(),
): Map<NoteId, Resolution[]> {
  const resolve = (): Map<NoteId, Resolution[]> => {
    const shapes = all.map((note) => memory.shapeOf(note));
    const shape = memory.sameShape([...shapes, surroundings].join('\n'));
    return new Map(all.map((note) => [note.id, memory.resolve(index, note, shape)]));
  };
  const first = resolve();
  let isSettled = true;
  for (const note of all) {
    const given = givenBy(first.get(note.id), privateNote);
    if (!note.links.some((_, link) => given(link) !== undefined)) continue;
    settleWords(note, given);
    isSettled = false;
  }
  return isSettled ? first : resolve();
}

interface Shape {
  text: string;
}

/** Where links led while the garden had the shape that it has. */
export class ResolvingMemory {
  /** The shapes that it had last: as far as private links change words, it has two. */
  #lastShapes: Shape[] = [];
  #shapes = new WeakMap<readonly Heading[], { isPrivate: boolean; shape: string }>();
  #resolved = new WeakMap<readonly Link[], { shape: Shape; resolutions: Resolution[] }>();

  sameShape(text: string): Shape {
    const same = this.#lastShapes.find((shape) => shape.text === text) ?? { text };
    const others = this.#lastShapes.filter((shape) => shape !== same);
    this.#lastShapes = [same, ...others].slice(0, 2);
    return same;
  }

  /** What links to a note hang on: its names and its parts. */
  shapeOf(note: Note): string {
    const { id, private: isPrivate, title, aliases, headings, blocks, anchors, htmlIds } = note;
    const known = this.#shapes.get(headings);
    // A date may have come since, and the text be as it was.
    if (known?.isPrivate === isPrivate) return known.shape;
    const parts = headings.map((one) => [one.depth, one.text, one.source, one.id, one.ownId]);
    const named = blocks.map((block) =>
      aliases.includes(block.id) ? [block.id, blockWords(note, block.id)] : block.id,
    );
    const ends = [parts, named, anchors, htmlIds];
    const shape = JSON.stringify([id, isPrivate, title, aliases, ends]);
    this.#shapes.set(headings, { isPrivate, shape });
    return shape;
  }

  /** While the garden keeps its shape, links of a text that has not changed lead where they led. */
  resolve(index: LinkIndex, note: Note, shape: Shape): Resolution[] {
    const known = this.#resolved.get(note.links);
    if (known?.shape === shape) return known.resolutions;
    const resolutions = note.links.map((link) => resolveLink(index, link, note));
    this.#resolved.set(note.links, { shape, resolutions });
    return resolutions;
  }
}
