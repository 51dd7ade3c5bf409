import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Answer } from './answer-asked.ts';

interface Thread {
  worker: Worker;
  asked: Map<number, { resolve: (done: unknown) => void; reject: (cause: unknown) => void }>;
}

/** How threads are started. */
interface Means {
  /** What they run; it hands what it can do to `answerAsked`. */
  script: URL;
  /** More than this would only wait. */
  most: number;
  /** Megabytes for what is soon forgotten; else as many as Node takes. */
  young?: number;
}

/** Threads, by number, each started when it is first asked for something. */
export class ThreadPool<Asked extends object> {
  /** How many there may be. */
  readonly size: number;
  readonly #means: Means;
  readonly #threads = new Map<number, Thread>();
  #tickets = 0;

  constructor(means: Means) {
    this.#means = means;
    this.size = Math.min(means.most, availableParallelism());
  }

  /** The numbers of those that run. */
  get running(): number[] {
    return [...this.#threads.keys()];
  }

  /**
   * Asks a thread for something.
   *
   * @returns what it has answered
   * @throws what has gone wrong there, or Error when it has ended
   */
  ask(number: number, asked: Asked): Promise<unknown> {
    const thread = this.#threads.get(number) ?? this.#start(number);
    const ticket = this.#tickets++;
    return new Promise((resolve, reject) => {
      thread.asked.set(ticket, { resolve, reject });
      thread.worker.ref();
      thread.worker.postMessage({ ticket, asked });
    });
  }

  /** Ends all threads, whatever they are doing. */
  async end(): Promise<void> {
    await Promise.all([...this.#threads.values()].map(({ worker }) => worker.terminate()));
  }

  #start(number: number): Thread {
    const { script, young } = this.#means;
    const worker = new Worker(script, {
      resourceLimits: young === undefined ? {} : { maxYoungGenerationSizeMb: young },
    });
    const thread: Thread = { worker, asked: new Map() };
    this.#threads.set(number, thread);
    const fail = (cause: unknown): void => {
      if (this.#threads.get(number) === thread) this.#threads.delete(number);
      for (const { reject } of thread.asked.values()) reject(cause);
      thread.asked.clear();
    };
    worker.on('message', (answer: Answer) => {
      const { resolve, reject } = thread.asked.get(answer.ticket) ?? {};
      thread.asked.delete(answer.ticket);
      // What is asked for keeps the process alive, not a thread that waits to be asked.
      if (thread.asked.size === 0) worker.unref();
      if ('done' in answer) resolve?.(answer.done);
      else reject?.(answer.cause);
    });
    worker.on('error', fail);
    worker.on('exit', (code) => {
      fail(new Error(`A thread (${script.pathname}) has ended with ${code}.`));
    });
    return thread;
  }
}
