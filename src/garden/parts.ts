import type { Heading, Note } from './note.ts';

/** A place inside a note that a link leads to; `id` is the HTML id there. */
export interface Part {
  kind: 'heading' | 'block' | 'anchor';
  id: string;
}

const dropped = /[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]+/g;

/**
 * How a heading and a link to it are compared: punctuation that Obsidian cannot keep in a link
 * becomes a space, spaces collapse, case does not count; `'`, `-`, `_` and all else stay.
 * Rule: https://help.obsidian.md/links#Link+to+a+heading+in+a+note
 */
export function headingKey(text: string): string {
  return text.normalize('NFC').replace(dropped, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A note's headings with the keys by which links find them. */
export interface Outline {
  headings: readonly Heading[];
  keys: readonly string[];
}

/** Makes the keys of a note's headings, once for all links to them. */
export function outlineOf(headings: readonly Heading[]): Outline {
  return { headings, keys: headings.map((heading) => headingKey(heading.text)) };
}

/**
 * Finds the part that a link names in a note.
 *
 * @param part what stands after the first `#` of the link: `Heading`, `Heading#Below`, `^block`
 * @param bySlug whether it may be the id that a heading is given here, too
 * @returns the part, or undefined when the note has none such
 */
export function findPart(
  part: string,
  { headings, keys }: Outline,
  { blocks, anchors }: Pick<Note, 'blocks' | 'anchors'>,
  bySlug: boolean,
): Part | undefined {
  if (part.startsWith('^')) {
    const wanted = part.slice(1).trim().toLowerCase();
    const block = blocks.find(({ id }) => id.toLowerCase() === wanted);
    return block === undefined ? undefined : { kind: 'block', id: `^${block.id}` };
  }
  const wanted = part
    .split('#')
    .map(headingKey)
    .filter((key) => key !== '');
  const found =
    wanted.length === 0 ? undefined : findBelow(headings, keys, wanted, 0, headings.length);
  if (found !== undefined) return { kind: 'heading', id: found.id };
  const withId = headings.some(({ id, ownId }) => id === part && (bySlug || ownId === part));
  if (withId) return { kind: 'heading', id: part };
  return anchors.includes(part) ? { kind: 'anchor', id: part } : undefined;
}

/** Depth first: the first heading that matches and has the rest of the path below it. */
function findBelow(
  headings: readonly Heading[],
  keys: readonly string[],
  wanted: readonly string[],
  from: number,
  to: number,
): Heading | undefined {
  for (let i = from; i < to; i++) {
    const heading = headings[i];
    if (!heading || keys[i] !== wanted[0]) continue;
    if (wanted.length === 1) return heading;
    let end = i + 1;
    while (end < to && (headings[end]?.depth ?? 0) > heading.depth) end++;
    const below = findBelow(headings, keys, wanted.slice(1), i + 1, end);
    if (below) return below;
  }
  return undefined;
}
