import type { NoteId } from '../garden/index.ts';
import type { EntryText } from './entry-text.ts';
import type { NoteWork, Rendered, RenderJob } from './note-work.ts';
import type { NoteThreads } from './note-threads.ts';

/** Fewer texts than this are rendered sooner than threads have started. */
const fewTexts = 150;
/** How many texts may be on their way, or wait to be fetched. */
const mostAhead = 256;
const batch = 32;

/** Renders the texts of notes: ahead of those who will ask for them, in threads, when there are many. */
export class Texts {
  #jobOf: (id: NoteId) => RenderJob;
  #work: NoteWork;
  #threads: () => NoteThreads;
  #tell: (id: NoteId, rendered: Rendered) => void;
  #expected: NoteId[] = [];
  #coming = new Map<NoteId, Promise<Rendered | undefined>>();

  /** @param tell told each text that somebody has fetched */
  constructor(
    jobOf: (id: NoteId) => RenderJob,
    work: NoteWork,
    threads: () => NoteThreads,
    tell: (id: NoteId, rendered: Rendered) => void,
  ) {
    this.#jobOf = jobOf;
    this.#work = work;
    this.#threads = threads;
    this.#tell = tell;
  }

  /** Says which texts will be asked for, and in which order. */
  expect(ids: readonly NoteId[]): void {
    if (ids.length < fewTexts) return;
    this.#expected = [...ids].reverse();
    this.#goAhead();
  }

  /** A note's rendered text. */
  async get(id: NoteId): Promise<EntryText> {
    const coming = this.#coming.get(id);
    const rendered = (await coming) ?? this.#work.render(this.#jobOf(id));
    this.#coming.delete(id);
    this.#goAhead();
    this.#tell(id, rendered);
    return rendered.text;
  }

  #jobIfAny = (id: NoteId): RenderJob[] => {
    try {
      return [this.#jobOf(id)];
    } catch {
      // Whoever asks for this text is told what is wrong with it.
      return [];
    }
  };

  #goAhead(): void {
    while (this.#expected.length > 0 && this.#coming.size + batch <= mostAhead) {
      const jobs = this.#expected.splice(-batch).reverse().flatMap(this.#jobIfAny);
      const ids = jobs.map(({ task }) => task.note.id);
      const texts = this.#threads().render(jobs);
      ids.forEach((id, at) => {
        const text = texts.then((all) => all[at]);
        // Nobody may be waiting for a text whose rendering fails: whoever asks for it is told then.
        text.catch(() => undefined);
        this.#coming.set(id, text);
      });
    }
  }
}
