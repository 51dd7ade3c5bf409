import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Files, SearchPage, Unsearched } from './shard.ts';
import type { ShardRequest } from './shard-thread.ts';

type Wish = { add: number; pages: SearchPage[] } | { take: number } | { end: true };

interface Thread {
  worker: Worker;
  asked: Map<number, { resolve: (done: unknown) => void; reject: (cause: unknown) => void }>;
}

const mostThreads = 4;

/** Threads that make the shards of a search index. */
export class ShardThreads {
  #threads: (Thread | undefined)[] = [];
  #count = Math.min(mostThreads, availableParallelism());
  #lang: string;
  #tickets = 0;

  constructor(lang: string) {
    this.#lang = lang;
  }

  async add(shard: number, pages: SearchPage[]): Promise<Unsearched[]> {
    return (await this.#ask(shard % this.#count, { add: shard, pages })) as Unsearched[];
  }

  async take(shard: number): Promise<Files> {
    return (await this.#ask(shard % this.#count, { take: shard })) as Files;
  }

  async end(): Promise<void> {
    const ends = this.#threads.flatMap((thread, number) =>
      thread ? [this.#ask(number, { end: true }).then(() => thread.worker.terminate())] : [],
    );
    await Promise.all(ends);
    this.#threads = [];
  }

  #ask(number: number, wish: Wish): Promise<unknown> {
    const thread = (this.#threads[number] ??= start(() => (this.#threads[number] = undefined)));
    const ticket = this.#tickets++;
    return new Promise((resolve, reject) => {
      thread.asked.set(ticket, { resolve, reject });
      thread.worker.postMessage({ ticket, lang: this.#lang, ...wish } satisfies ShardRequest);
    });
  }
}

/** @param end told when the thread has ended: it answers nobody any more */
function start(end: () => void): Thread {
  const worker = new Worker(new URL(`./shard-thread${extname(import.meta.url)}`, import.meta.url));
  const asked: Thread['asked'] = new Map();
  const fail = (cause: unknown): void => {
    for (const { reject } of asked.values()) reject(cause);
    asked.clear();
    end();
  };
  worker.on('message', (answer: { ticket: number; done?: unknown; cause?: unknown }) => {
    const { resolve, reject } = asked.get(answer.ticket) ?? {};
    asked.delete(answer.ticket);
    if ('cause' in answer) reject?.(answer.cause);
    else resolve?.(answer.done);
  });
  worker.on('error', fail);
  worker.on('exit', (code) => {
    fail(new Error(`A thread that makes the search index has ended with ${code}.`));
  });
  return { worker, asked };
}
