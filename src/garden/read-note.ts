import type { Note } from './note.ts';
import type { ParseOptions } from './parse-options.ts';
import type { Problem } from './problems.ts';
import type { SourceFile } from './disk/read.ts';

/** What one file tells when it is read alone; whoever reads may add to it. */
export interface ReadNote {
  note: Note;
  /** What is amiss in its text that only the features know, such as formulas. */
  blockProblems: Problem[];
}

/** Reads one file alone; the features supply it, since they know what its text means. */
export type NoteReader<Read extends ReadNote = ReadNote> = (
  file: SourceFile,
  options: ParseOptions,
) => Read;
