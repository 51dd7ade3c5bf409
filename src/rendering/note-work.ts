import { blockProblems } from '../pipeline/block-problems.ts';
import { grammar } from '../pipeline/grammar.ts';
import { type Import, importsOf } from '../features/modules/components.ts';
import {
  embedRenderer,
  renderForms,
  type RenderedNote,
  renderTitle,
} from '../pipeline/render-note.ts';
import {
  type Grammar,
  type ParsedNote,
  parseNote,
  parsePlainly,
  givenBy,
  shownText,
  type NoteId,
  type ReadNote,
  type SourceFile,
  type ParseOptions,
} from '../garden/index.ts';
import type { Rendering } from '../markdown/rendering.ts';
import { gardenRules } from '../settings/site.ts';
import type { EntryText } from './entry-text.ts';
import { describeModule, describeOrigins, prepareRendering } from './prepare.ts';
import { failedText, plainText } from './plain-text.ts';
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
  readonly #grammar: Grammar;
  readonly #renderForms: (rendering: Rendering) => RenderedNote;

  /**
   * @param parse what turns a text into a tree
   * @param render what turns a note into what the site has of it
   */
  constructor(parse: Grammar = grammar, render = renderForms) {
    this.#grammar = parse;
    this.#renderForms = render;
  }

  /**
   * Reads one file alone.
   *
   * @param keep whether its note will be rendered in this thread
   * @returns what it tells, as `readFacts` takes it
   */
  read(file: SourceFile, parseOptions: ParseOptions, keep: boolean): string {
    const parsed = parseNote(file, this.#grammar, parseOptions);
    let facts: string;
    let kept = parsed;
    try {
      facts = this.#tell(file, parsed);
    } catch (cause) {
      kept = parsePlainly(file, parseOptions, cause);
      facts = this.#tell(file, kept);
    }
    if (keep) this.#waiting.set(file.id, { file, parsed: kept });
    return facts;
  }

  #tell(file: SourceFile, { note, tree }: ParsedNote): string {
    const { body, ...facts } = note;
    // The body nearly always ends the file, and need not be kept beside it.
    const isEnd = file.text.endsWith(body);
    return JSON.stringify({
      note: isEnd ? { ...facts, bodyLength: body.length } : { ...facts, body },
      blockProblems: note.private || note.unparsed ? [] : blockProblems(note, tree),
      imports: note.format === 'mdx' ? importsOf(tree) : [],
    });
  }

  /** Renders a note's text, and looks at the clock. */
  render(job: RenderJob): Rendered {
    const began = performance.now();
    let text: EntryText;
    try {
      text = this.#render(job);
    } catch (cause) {
      text = this.#plain(job, cause);
    }
    return { text, took: performance.now() - began };
  }

  /** The words of a note that cannot be rendered, and why it cannot. */
  #plain({ task, files, parseOptions }: RenderJob, cause: unknown): EntryText {
    const [file] = files;
    const { id, resolutions } = task.note;
    if (file?.id !== id) throw new Error(`${id} was to be rendered without its text.`, { cause });
    const { note } = parseNote(file, this.#grammar, parseOptions);
    const given = givenBy(resolutions, gardenRules.privateNote);
    const show = (link: number): string => shownText(note.links, link, given);
    return failedText(plainText(note, show), cause);
  }

  #render({ task, files, parseOptions }: RenderJob): EntryText {
    const plain = new Set(
      [task.note, ...task.inside].flatMap(({ id, isPlain }) => (isPlain ? id : [])),
    );
    const byId = new Map(
      files.map((file) => {
        if (plain.has(file.id)) return [file.id, parsePlainly(file, parseOptions, '')];
        const known = this.#waiting.get(file.id);
        const isSame = known?.file.text === file.text;
        return [file.id, isSame ? known.parsed : parseNote(file, this.#grammar, parseOptions)];
      }),
    );
    this.#waiting.delete(task.note.id);
    const rendering = prepareRendering(task, (id) => {
      const parsed = byId.get(id);
      if (!parsed) throw new Error(`${id} was to be rendered without its text.`);
      return parsed;
    });
    const forms = this.#renderForms(rendering);
    const title = renderTitle(rendering);
    const module = task.isModule ? describeModule(rendering, embedRenderer(rendering)) : undefined;
    const sheet = styleSheet(rendering.needs);
    return {
      ...forms,
      ...(title !== undefined && { title }),
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
