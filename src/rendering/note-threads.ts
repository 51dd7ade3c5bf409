import { extname } from 'node:path';
import type { NoteId, SourceFile, ParseOptions } from '../garden/index.ts';
import { ThreadPool } from '../threads/thread-pool.ts';
import type { Rendered, RenderJob } from './note-work.ts';

/** What a thread is asked to do; it answers with one thing for each. */
export type Asked = { read: SourceFile[]; parseOptions: ParseOptions } | { render: RenderJob[] };

/** Files that one message carries. */
const batch = 32;

/** Threads that read and render notes; each renders the notes that it has read. */
export class NoteThreads {
  readonly #pool = new ThreadPool<Asked>({
    script: new URL(`./note-thread${extname(import.meta.url)}`, import.meta.url),
    // More only wait for the one that builds the site.
    most: 8,
    // Parsing makes much that is soon forgotten.
    young: 32,
  });
  readonly #homes = new Map<NoteId, number>();

  /** Reads files; what each tells comes in the order of the files. */
  async read(
    files: readonly SourceFile[],
    parseOptions: ParseOptions,
    tell: (done: number) => void,
  ): Promise<string[]> {
    const facts: string[] = [];
    let next = 0;
    let done = 0;
    const work = async (number: number): Promise<void> => {
      while (next < files.length) {
        const from = next;
        next += batch;
        const some = files.slice(from, from + batch);
        for (const { id } of some) this.#homes.set(id, number);
        const answers = await this.#ask(number, { read: some, parseOptions });
        answers.forEach((answer, at) => (facts[from + at] = answer as string));
        done += some.length;
        tell(done);
      }
    };
    // Two at a time, so that no thread waits for its next files.
    await Promise.all(this.#numbers().flatMap((number) => [work(number), work(number)]));
    return facts;
  }

  /** Renders notes, each where it was read. */
  async render(jobs: readonly RenderJob[]): Promise<Rendered[]> {
    const homes = jobs.map(({ task }, at) => this.#homes.get(task.note.id) ?? at % this.#pool.size);
    const texts: Rendered[] = [];
    await Promise.all(
      this.#numbers().map(async (number) => {
        const own = [...jobs.keys()].filter((at) => homes[at] === number);
        if (own.length === 0) return;
        const render = own.flatMap((at) => jobs[at] ?? []);
        const answers = await this.#ask(number, { render });
        answers.forEach((answer, at) => (texts[own[at] ?? 0] = answer as Rendered));
      }),
    );
    return texts;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  #numbers(): number[] {
    return [...Array(this.#pool.size).keys()];
  }

  async #ask(number: number, asked: Asked): Promise<unknown[]> {
    return (await this.#pool.ask(number, asked)) as unknown[];
  }
}
