import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Note } from './note.ts';
import { uniqueTags } from './parse.ts';
import type { ShownProperty } from './note.ts';
import { readTag, tagAddress, tagKey, tagsAbove } from './tags.ts';

/** What tags are to be called, by what they are called in notes, both without `#`. */
export type TagNames = Readonly<Record<string, string>>;

/** Says what a tag is to be called. */
type Rename = (tag: string) => string;

const renames = new WeakMap<TagNames, Rename>();

/**
 * Renames tags, and with a tag all below it: by `{ js: 'javascript' }` the tag `JS/react` becomes
 * `javascript/react`. Of several names that fit, the longest counts. Our manual: Tags.
 */
function renaming(names: TagNames): Rename {
  const known = renames.get(names);
  if (known) return known;
  const byKey = new Map(Object.entries(names).map(([from, to]) => [tagKey(from), to]));
  const rename: Rename = (tag) => {
    const above = tagsAbove(tag).reverse();
    const named = above.find((one) => byKey.has(tagKey(one)));
    return named === undefined
      ? tag
      : `${byKey.get(tagKey(named)) ?? ''}${tag.slice(named.length)}`;
  };
  renames.set(names, rename);
  return rename;
}

/** The tags of a note as they are to be called, and those of them that were called otherwise. */
export function renameTags(
  written: readonly string[],
  names: TagNames,
): Pick<Note, 'allTags' | 'formerTags'> {
  const rename = renaming(names);
  return {
    allTags: uniqueTags(written.map(rename)),
    formerTags: written.filter((tag) => tagKey(rename(tag)) !== tagKey(tag)),
  };
}

/** Leads the tags in a text, which stay as they are written, to what they are to be called. */
export function leadTags(tree: Root, names: TagNames): void {
  if (Object.keys(names).length === 0) return;
  const rename = renaming(names);
  visit(tree, 'tag', (node) => {
    const tag = node.value.slice(1);
    if (rename(tag) !== tag) node.to = rename(tag);
  });
}

/** A property with its tags as they are to be called. */
export function renameShown(property: ShownProperty, names: TagNames): ShownProperty {
  if (property.type !== 'tags') return property;
  const tags = property.values.map(({ text }) => text);
  return { ...property, values: renameTags(tags, names).allTags.map((text) => ({ text })) };
}

/**
 * Where the pages of renamed tags are now.
 *
 * @param listed the notes that lists may name: what no public note was tagged has no old page
 */
export function tagRedirects(
  listed: readonly Pick<Note, 'allTags' | 'formerTags'>[],
  names: TagNames,
): [from: string, to: string][] {
  const rename = renaming(names);
  const taken = new Set(listed.flatMap(({ allTags }) => allTags.flatMap(tagsAbove).map(tagKey)));
  const former = new Map(
    listed
      .flatMap(({ formerTags }) => formerTags.flatMap(tagsAbove))
      .map((tag) => [tagKey(tag), tag]),
  );
  return [...former].flatMap(([key, tag]): [string, string][] =>
    taken.has(key) || rename(tag) === tag ? [] : [[tagAddress(tag), tagAddress(rename(tag))]],
  );
}

/** The tag that a file introduces: `tags/<tag>.md`. */
export function introducedTag(id: string, names: TagNames): string | undefined {
  if (!id.startsWith('tags/')) return undefined;
  const tag = readTag(id.slice('tags/'.length).replace(/\.mdx?$/i, ''));
  return tag && renaming(names)(tag);
}
