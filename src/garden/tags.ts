import type { Note } from './note.ts';
import { byCodePoint } from './code-points.ts';
import { isTooLong } from './segments.ts';

const sign = /[^\s\u200B-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\/]/;

/**
 * Whether a UTF-16 code unit may stand in a segment of a tag: anything but white space, general
 * and supplemental punctuation and the signs that Markdown and Obsidian need; `/` nests.
 * Rule: https://help.obsidian.md/tags#Tag+format
 */
export function isTagSign(unit: number): boolean {
  return sign.test(String.fromCharCode(unit));
}

/** A tag as a property has it, `#` or not; undefined when it can be none. */
export function readTag(written: string): string | undefined {
  const tag = written.trim().replace(/^#/, '').normalize('NFC').replace(/\s+/g, '-');
  return tag.split('/').every(isSegment) && hasOtherThanDigits(tag) ? tag : undefined;
}

/**
 * A tag of a blog, where it is any text: `C++`, `R&D`, `Books & Publications`.
 * Rule: https://jekyllrb.com/docs/posts/#tags
 */
export function readFreeTag(written: string): string | undefined {
  const bare = written
    .normalize('NFC')
    .trim()
    .replace(/^#(?=[^\s#])/, '');
  // Two signs stand encoded in addresses; a name that holds them so would be another's.
  const tag = bare.replaceAll(/%23/g, '#').replaceAll(/%3f/gi, '?');
  const segments = tag
    .split('/')
    .map((segment) => segment.trim())
    .filter(Boolean);
  const isSafe = segments.every(
    (segment) => !isTooLong(segment) && !/^\.{1,2}$|[\p{Cc}\\]/u.test(segment),
  );
  return isSafe && segments.length > 0 ? segments.join('/') : undefined;
}

function isSegment(segment: string): boolean {
  return (
    segment !== '' && !isTooLong(segment) && segment.split('').every((unit) => sign.test(unit))
  );
}

/** `#1984` is a number, not a tag. */
function hasOtherThanDigits(tag: string): boolean {
  return /[^\d/]/.test(tag);
}

/** Tags are compared without case: the key is NFC and lower case, white space as `-`. */
export function tagKey(tag: string): string {
  return tag.normalize('NFC').toLowerCase().replace(/\s+/g, '-');
}

/** A tag's address, to be percent-encoded where it becomes a link. */
export function tagAddress(tag: string): string {
  return `/tags/${tagKey(tag)}/`;
}

/** `a/b/c` and the tags above it: `a`, `a/b`, `a/b/c`. */
export function tagsAbove(tag: string): string[] {
  const segments = tag.split('/');
  return segments.map((_, i) => segments.slice(0, i + 1).join('/'));
}

/** One tag of the garden: its own notes and those of the tags below it. */
export interface TagNode {
  key: string;
  /** As first written, in code-point order of paths. */
  name: string;
  /** Ids of the notes tagged so or below, each once. */
  notes: string[];
  below: TagNode[];
}

/** The garden's tags as a tree, siblings by name. */
export function tagTree(notes: readonly Pick<Note, 'id' | 'allTags'>[]): TagNode[] {
  const nodes = new Map<string, TagNode>();
  const roots: TagNode[] = [];
  for (const note of [...notes].sort((a, b) => byCodePoint(a.id, b.id))) {
    const seen = new Set<string>();
    for (const name of note.allTags.flatMap(tagsAbove)) {
      const key = tagKey(name);
      if (seen.has(key)) continue;
      seen.add(key);
      let node = nodes.get(key);
      if (!node) {
        node = { key, name, notes: [], below: [] };
        nodes.set(key, node);
        const above = nodes.get(key.slice(0, Math.max(0, key.lastIndexOf('/'))));
        (above ? above.below : roots).push(node);
      }
      node.notes.push(note.id);
    }
  }
  for (const siblings of [roots, ...[...nodes.values()].map((node) => node.below)])
    siblings.sort((a, b) => byCodePoint(a.key, b.key));
  return roots;
}

/** A tree laid out flat, parents before their children. */
export function flattenTags(roots: readonly TagNode[]): TagNode[] {
  return roots.flatMap((node) => [node, ...flattenTags(node.below)]);
}
