import type { Root } from 'mdast';
import { features } from './every-feature.ts';
import type { Note, Problem } from '../garden/index.ts';
import settings from '../site.config.ts';

/** What the features find amiss in a note's text that its links and front matter do not tell. */
export function blockProblems(note: Pick<Note, 'id' | 'body'>, tree: Root): Problem[] {
  return features.flatMap((feature) => feature.problems?.(note, tree, settings) ?? []);
}
