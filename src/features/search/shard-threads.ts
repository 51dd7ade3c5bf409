import { extname } from 'node:path';
import { ThreadPool } from '../../threads/thread-pool.ts';
import type { Files, SearchPage, Unsearched } from './shard.ts';

/** What a thread is asked to do; pages of one shard always go to one thread, in their order. */
export type ShardWish =
  | { add: number; lang: string; pages: SearchPage[] }
  | { take: number; lang: string }
  | { end: true };

/** Threads that make the shards of a search index. */
export class ShardThreads {
  readonly #lang: string;
  readonly #pool = new ThreadPool<ShardWish>({
    script: new URL(`./shard-thread${extname(import.meta.url)}`, import.meta.url),
    most: 4,
  });

  constructor(lang: string) {
    this.#lang = lang;
  }

  async add(shard: number, pages: SearchPage[]): Promise<Unsearched[]> {
    return (await this.#ask(shard, { add: shard, lang: this.#lang, pages })) as Unsearched[];
  }

  async take(shard: number): Promise<Files> {
    return (await this.#ask(shard, { take: shard, lang: this.#lang })) as Files;
  }

  async end(): Promise<void> {
    const pool = this.#pool;
    await Promise.all(pool.running.map((number) => pool.ask(number, { end: true })));
    await pool.end();
  }

  #ask(shard: number, wish: ShardWish): Promise<unknown> {
    return this.#pool.ask(shard % this.#pool.size, wish);
  }
}
