import type { Note } from './note.ts';
import type { ParseOptions } from './parse-options.ts';
import { judge, type Today } from './visibility.ts';

/**
 * Says of notes that were read, each alone, which of them are public today: dates are not looked at
 * before.
 */
export function judgeNotes(
  notes: readonly Note[],
  parseOptions: ParseOptions,
  rules: Today,
): Note[] {
  const wanted = parseOptions.config?.values['future'];
  const day = { today: rules.today, future: rules.future === true || String(wanted) === 'true' };
  return notes.map((note) =>
    note.private ? note : { ...note, ...judge(note.id, note, parseOptions, day) },
  );
}
