import { blockProblems } from '../pipeline/block-problems.ts';
import { grammar } from '../pipeline/grammar.ts';
import { type Import, importsOf } from '../features/modules/components.ts';
import { embedRenderer, renderNote } from '../pipeline/render-note.ts';
import {
  type ParsedNote,
  parseNote,
  type NoteId,
  type ReadNote,
  type SourceFile,
  type ParseOptions,
} from '../garden/index.ts';
import type { EntryText } from '../site/entry.ts';
import { describeModule, describeOrigins, prepareRendering } from './prepare.ts';
import { styleSheet } from './style-sheets.ts';
import type { RenderInput } from './render-input.ts';

/** What one file tells, read alone. */
export interface ReadFacts extends ReadNote {
  /** What its program imports. */
  imports: Import[];
}

/** A note to be rendered, with the files of all notes that show in it. */
export interface RenderJob {
  task: RenderInput;
  files: SourceFile[];
  parseOptions: ParseOptions;
}

/** A text, and how many milliseconds it took. */
export interface Rendered {
  text: EntryText;
  took: number;
}

/** Reads and renders notes of one garden in one thread; a note that was read waits to be rendered. */
export class NoteWork {
  readonly #waiting = new Map<NoteId, { file: SourceFile; parsed: ParsedNote }>();

  /**
   * Reads one file alone.
   *
   * @param keep whether its note will be rendered in this thread
   * @returns what it tells, as `readFacts` takes it
   */
  read(file: SourceFile, parseOptions: ParseOptions, keep: boolean): string {
    const parsed = parseNote(file, grammar, parseOptions);
    if (keep) this.#waiting.set(file.id, { file, parsed });
    const { note, tree } = parsed;
    const { body, ...facts } = note;
    // The body nearly always ends the file, and need not be kept beside it.
    const isEnd = file.text.endsWith(body);
    return JSON.stringify({
      note: isEnd ? { ...facts, bodyLength: body.length } : { ...facts, body },
      blockProblems: note.private ? [] : blockProblems(note, tree),
      imports: note.format === 'mdx' ? importsOf(tree) : [],
    });
  }

  /** Renders a note's text, and looks at the clock. */
  render(job: RenderJob): Rendered {
    const began = performance.now();
    const text = this.#render(job);
    return { text, took: performance.now() - began };
  }

  #render({ task, files, parseOptions }: RenderJob): EntryText {
    const byId = new Map(
      files.map((file) => {
        const known = this.#waiting.get(file.id);
        const isSame = known?.file.text === file.text;
        return [file.id, isSame ? known.parsed : parseNote(file, grammar, parseOptions)];
      }),
    );
    this.#waiting.delete(task.note.id);
    const rendering = prepareRendering(task, (id) => {
      const parsed = byId.get(id);
      if (!parsed) throw new Error(`${id} was to be rendered without its text.`);
      return parsed;
    });
    const html = renderNote(rendering);
    const module = task.isModule ? describeModule(rendering, embedRenderer(rendering)) : undefined;
    const sheet = styleSheet(rendering.needs);
    return {
      html,
      origins: describeOrigins(rendering.needs),
      ...(sheet && { sheet }),
      uses: [...rendering.needs.uses].sort(),
      ...(module && { module }),
    };
  }
}

/** What was read from a file, now or in an earlier build. */
export function readFacts(facts: string, file: SourceFile): ReadFacts {
  const read = JSON.parse(facts) as ReadFacts & { note: { bodyLength?: number } };
  const { bodyLength, ...note } = read.note;
  if (bodyLength === undefined) return read;
  return { ...read, note: { ...note, body: file.text.slice(file.text.length - bodyLength) } };
}
