import { blockProblems } from '../features/block-problems.ts';
import { grammar } from '../features/grammar.ts';
import { type Import, importsOf } from '../features/modules/components.ts';
import { embedRenderer, renderNote } from '../features/render-note.ts';
import { usesOf } from '../features/uses.ts';
import {
  type Composed,
  composeNote,
  type Note,
  type NoteId,
  type Problem,
  type SourceFile,
  type VaultNature,
} from '../garden/index.ts';
import type { EntryText } from './entry.ts';
import { describeModule, describeOrigins, prepareRendering } from './prepare.ts';
import { styleSheet } from './style-sheets.ts';
import type { RenderTask } from './task.ts';

/** Notes that were read in this thread and wait to be rendered. */
const waiting = new Map<NoteId, { file: SourceFile; composed: Composed }>();

/** What one file tells, read alone. */
export interface ReadFacts {
  note: Note;
  /** Formulas and diagrams of which nothing comes; of a public note only. */
  blockProblems: Problem[];
  /** What its program imports. */
  imports: Import[];
}

/**
 * Reads one file alone, in the thread in which its note will be rendered.
 *
 * @returns what it tells, as `readFacts` takes it
 */
export function readAlone(file: SourceFile, nature: VaultNature, keep: boolean): string {
  const composed = composeNote(file, grammar, nature);
  if (keep) waiting.set(file.id, { file, composed });
  const { note, tree } = composed;
  const { body, ...facts } = note;
  // The body nearly always ends the file, and need not be kept beside it.
  const isEnd = file.text.endsWith(body);
  return JSON.stringify({
    note: isEnd ? { ...facts, bodyLength: body.length } : { ...facts, body },
    blockProblems: note.private ? [] : blockProblems(note, tree),
    imports: note.format === 'mdx' ? importsOf(tree) : [],
  });
}

/** What was read from a file, now or in an earlier build. */
export function readFacts(facts: string, file: SourceFile): ReadFacts {
  const read = JSON.parse(facts) as ReadFacts & { note: { bodyLength?: number } };
  const { bodyLength, ...note } = read.note;
  if (bodyLength === undefined) return read;
  return { ...read, note: { ...note, body: file.text.slice(file.text.length - bodyLength) } };
}

/** A note to be rendered, with the files of all notes that show in it. */
export interface RenderJob {
  task: RenderTask;
  files: SourceFile[];
  nature: VaultNature;
}

/** A text, and how many milliseconds it took. */
export interface Rendered {
  text: EntryText;
  took: number;
}

/** Renders a note's text, and looks at the clock. */
export function timedJob(job: RenderJob): Rendered {
  const began = performance.now();
  const text = renderJob(job);
  return { text, took: performance.now() - began };
}

/** Renders a note's text. */
function renderJob({ task, files, nature }: RenderJob): EntryText {
  const byId = new Map(
    files.map((file) => {
      const known = waiting.get(file.id);
      const isSame = known?.file.text === file.text;
      return [file.id, isSame ? known.composed : composeNote(file, grammar, nature)];
    }),
  );
  waiting.delete(task.note.id);
  const rendering = prepareRendering(task, (id) => {
    const composed = byId.get(id);
    if (!composed) throw new Error(`${id} was to be rendered without its text.`);
    return composed;
  });
  const html = renderNote(rendering);
  const module = task.isModule ? describeModule(rendering, embedRenderer(rendering)) : undefined;
  const sheet = styleSheet(rendering.needs);
  return {
    html,
    origins: describeOrigins(rendering.needs),
    ...(sheet && { sheet }),
    uses: usesOf(html),
    ...(module && { module }),
  };
}
