import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { NoteId, SourceFile, ParseOptions } from '../garden/index.ts';
import type { Rendered, RenderJob } from '../rendering/note-work.ts';

/** What a thread is asked to do. */
export type Request = { ticket: number } & (
  { read: SourceFile[]; parseOptions: ParseOptions } | { render: RenderJob[] }
);

/** What it answers: one thing for each that was asked, or why it cannot. */
export type Answer = { ticket: number } & ({ done: unknown[] } | { cause: unknown });

interface Thread {
  worker: Worker;
  asked: Map<number, { resolve: (done: unknown[]) => void; reject: (cause: unknown) => void }>;
}

/** Files that one message carries. */
const batch = 32;
/** More threads than this only wait for the one that builds the site. */
const mostThreads = 8;

/** Threads that read and render notes; each renders the notes that it has read. */
export class Workers {
  #threads: Thread[];
  #homes = new Map<NoteId, number>();
  #tickets = 0;

  constructor() {
    this.#threads = Array.from({ length: Math.min(mostThreads, availableParallelism()) }, start);
  }

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
    await Promise.all(this.#threads.flatMap((_, number) => [work(number), work(number)]));
    return facts;
  }

  /** Renders notes, each where it was read. */
  async render(jobs: readonly RenderJob[]): Promise<Rendered[]> {
    const homes = jobs.map(
      ({ task }, at) => this.#homes.get(task.note.id) ?? at % this.#threads.length,
    );
    const texts: Rendered[] = [];
    await Promise.all(
      this.#threads.map(async (_, number) => {
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
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #ask(
    number: number,
    request: { read: SourceFile[]; parseOptions: ParseOptions } | { render: RenderJob[] },
  ): Promise<unknown[]> {
    const thread = this.#threads[number];
    if (!thread) throw new Error(`There is no thread ${number}.`);
    const ticket = this.#tickets++;
    return new Promise((resolve, reject) => {
      thread.asked.set(ticket, { resolve, reject });
      thread.worker.ref();
      thread.worker.postMessage({ ticket, ...request } satisfies Request);
    });
  }
}

function start(): Thread {
  const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), {
    // Parsing makes much that is soon forgotten.
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  });
  const thread: Thread = { worker, asked: new Map() };
  const fail = (cause: unknown): void => {
    for (const { reject } of thread.asked.values()) reject(cause);
    thread.asked.clear();
  };
  worker.on('message', (answer: Answer) => {
    const asked = thread.asked.get(answer.ticket);
    thread.asked.delete(answer.ticket);
    // What is asked for keeps the process alive, not a thread that waits to be asked.
    if (thread.asked.size === 0) worker.unref();
    if ('done' in answer) asked?.resolve(answer.done);
    else asked?.reject(answer.cause);
  });
  worker.on('error', fail);
  worker.on('exit', (code) => {
    fail(new Error(`A thread that reads notes has ended with ${code}.`));
  });
  worker.unref();
  return thread;
}
