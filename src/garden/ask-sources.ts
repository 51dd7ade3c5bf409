import { reasonOf } from './reason.ts';
import { problem, type Problem } from './problems.ts';
import type { PublicNote } from './publish.ts';
import { sparing } from './spare.ts';

/**
 * What somebody says of a garden. Of a note at which they stumble that alone is told, and of all
 * others what they say.
 *
 * @throws what was thrown, when it is not the fault of a few notes
 */
export function askSparing<Garden extends { notes: PublicNote[] }>(
  garden: Garden,
  source: (garden: Garden) => readonly Problem[],
): readonly Problem[] {
  return sparing<{ note: PublicNote; why?: string }, readonly Problem[]>(
    garden.notes.map((note) => ({ note })),
    (all) => [
      ...source({
        ...garden,
        notes: all.flatMap(({ note, why }) => (why === undefined ? [note] : [])),
      }),
      ...all.flatMap(({ note, why }) =>
        why === undefined ? [] : [problem('note-failed', note.id, { why })],
      ),
    ],
    ({ note }, cause) => ({ note, why: reasonOf(cause) }),
  );
}
