import type { Entry } from '../site/notes.ts';
import type { GraphNote } from '../features/graph/pack-graph.ts';
import { tagKey, tagsAbove } from '../garden/index.ts';
import { href } from './frame.ts';

/** Notes as their graph shows them. */
export function graphNotes(entries: readonly Entry[]): GraphNote[] {
  return entries.map(({ data }) => ({
    title: data.title,
    address: href(data.address),
    stage: data.stage,
    tags: [...new Set(data.tags.flatMap(tagsAbove).map(tagKey))],
  }));
}
