import { parentPort } from 'node:worker_threads';
import { addPages, endPagefind, type SearchPage, takeFiles } from './shard.ts';

/** What a thread is asked to do; pages of one shard always go to one thread, in their order. */
export type ShardRequest = { ticket: number; lang: string } & (
  { add: number; pages: SearchPage[] } | { take: number } | { end: true }
);

/** A thread with a Pagefind of its own, so that several make an index at once. */
let before = Promise.resolve();

parentPort?.on('message', (request: ShardRequest) => {
  before = before.then(async () => {
    const { ticket } = request;
    try {
      parentPort?.postMessage({ ticket, done: await answer(request) });
    } catch (cause) {
      parentPort?.postMessage({ ticket, cause });
    }
  });
});

async function answer(request: ShardRequest): Promise<unknown> {
  if ('add' in request) return addPages(request.add, request.lang, request.pages);
  if ('take' in request) return takeFiles(request.take, request.lang);
  return endPagefind();
}
