import { HeadingIds } from './heading-ids.ts';
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
  /** Of each heading as it is written, and as it is shown. */
  written: readonly string[];
  shown: readonly string[];
  /** Made when a link first asks for an id. */
  ids: HeadingIds | undefined;
}

/** Makes the keys of a note's headings, once for all links to them. */
export function outlineOf(headings: readonly Heading[]): Outline {
  const shown = headings.map(({ text }) => headingKey(text));
  return {
    headings,
    written: headings.map(({ source }, at) =>
      source === undefined ? (shown[at] ?? '') : headingKey(source),
    ),
    shown,
    ids: undefined,
  };
}

/**
 * Finds the part that a link names in a note.
 *
 * @param part what stands after the first `#` of the link: `Heading`, `Heading#Below`, `^block`
 * @param byId whether it may be the id that a program makes of a heading, too, as in an address
 * @returns the part, or undefined when the note has none such
 */
export function findPart(
  part: string,
  outline: Outline,
  { blocks, anchors, htmlIds }: Pick<Note, 'blocks' | 'anchors' | 'htmlIds'>,
  byId: boolean,
): Part | undefined {
  if (part.startsWith('^')) {
    const wanted = part.slice(1).trim().toLowerCase();
    const block = blocks.find(({ id }) => id.toLowerCase() === wanted);
    return block === undefined ? undefined : { kind: 'block', id: `^${block.id}` };
  }
  const { headings } = outline;
  const given = headings.find(({ ownId }) => ownId === part);
  const found = (byId ? given : undefined) ?? findHeading(part, outline) ?? given;
  if (found) return { kind: 'heading', id: found.id };
  if (anchors.includes(part) || htmlIds.includes(part)) return { kind: 'anchor', id: part };
  const named = byId ? (outline.ids ??= new HeadingIds(headings)).find(part) : undefined;
  return named && { kind: 'heading', id: named.id };
}

function findHeading(part: string, { headings, written, shown }: Outline): Heading | undefined {
  const wanted = part
    .split('#')
    .map(headingKey)
    .filter((key) => key !== '');
  if (wanted.length === 0) return undefined;
  const all = { from: 0, to: headings.length };
  const find = (path: readonly string[], byWords: boolean): Heading | undefined =>
    findBelow(
      headings,
      (at, key) => written[at] === key || (byWords && shown[at] === key),
      path,
      all,
    );
  return (
    find(wanted, false) ??
    find(wanted, true) ??
    // A tag in a heading begins with the sign that parts headings.
    (wanted.length > 1 ? find([headingKey(part)], true) : undefined) ??
    find(wanted.map(asTyped), true)
  );
}

/** What an author types for the signs that a page shows, which readers copy from it. */
function asTyped(key: string): string {
  const typed = key
    .replace(/[\u2018\u2019]/g, "'")
    .replaceAll('\u2013', '--')
    .replaceAll('\u2014', '---')
    .replace(/[\u201C-\u201E\u00AB\u00BB\u2026]/g, ' ');
  return headingKey(typed);
}

/** Depth first: the first heading that matches and has the rest of the path below it. */
function findBelow(
  headings: readonly Heading[],
  matches: (heading: number, key: string) => boolean,
  [first = '', ...rest]: readonly string[],
  { from, to }: { from: number; to: number },
): Heading | undefined {
  for (let i = from; i < to; i++) {
    const heading = headings[i];
    if (!heading || !matches(i, first)) continue;
    if (rest.length === 0) return heading;
    let end = i + 1;
    while (end < to && (headings[end]?.depth ?? 0) > heading.depth) end++;
    const below = findBelow(headings, matches, rest, { from: i + 1, to: end });
    if (below) return below;
  }
  return undefined;
}
