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
