import type { TagNode } from '../garden/index.ts';
import { isQuiet } from '../reading/months.ts';
import type { Entry } from '../site/notes.ts';
import settings from '../site.config.ts';

/**
 * Parts notes of folders that the owner calls quiet from the others, which lists show first. Where
 * there would be no others, none is quiet.
 */
export function partQuiet(notes: readonly Entry[]): { front: Entry[]; quiet: Entry[] } {
  const { front = [], quiet = [] } = Object.groupBy(notes, ({ id }) =>
    isQuiet(id, settings.quiet) ? 'quiet' : 'front',
  );
  return front.length > 0 ? { front, quiet } : { front: quiet, quiet: [] };
}

/**
 * Parts the tags of a garden likewise. A tag counts the notes that lists show first; those that only
 * quiet notes have stand apart, and count these.
 */
export function partTags(
  tags: readonly TagNode[],
  notes: readonly Entry[],
): { front: TagNode[]; quiet: TagNode[] } {
  const ids = new Set(partQuiet(notes).front.map(({ id }) => id));
  const isFront = (node: TagNode): boolean => node.notes.some((id) => ids.has(id));
  const counted = (node: TagNode): TagNode => {
    const own = node.notes.filter((id) => ids.has(id));
    return { ...node, notes: own.length > 0 ? own : node.notes, below: node.below.map(counted) };
  };
  const front = tags.filter(isFront).map(counted);
  return { front, quiet: tags.filter((node) => !isFront(node)) };
}
