import type { Entry } from '../site/notes.ts';
import type { GraphNote } from '../features/graph/pack-graph.ts';
import { folderOfNote, tagKey, tagsAbove } from '../garden/index.ts';
import { href } from './frame.ts';
import { partQuiet } from './quiet.ts';

/** Notes as their graph shows them. */
export function graphNotes(entries: readonly Entry[]): GraphNote[] {
  const quiet = new Set(partQuiet(entries).quiet);
  return entries.map((entry) => ({
    title: entry.data.title,
    titleMarks: entry.data.titleMarks,
    address: href(entry.data.address),
    stage: entry.data.stage,
    tags: [...new Set(entry.data.tags.flatMap(tagsAbove).map(tagKey))],
    folder: folderOfNote(entry.id),
    isQuiet: quiet.has(entry),
  }));
}
