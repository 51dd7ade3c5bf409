import { parentPort } from 'node:worker_threads';
import { readAlone, renderJob } from './note-work.ts';
import type { Answer, Request } from './workers.ts';

/** A thread that reads and renders notes for the one that builds the site. */
parentPort?.on('message', (request: Request) => {
  answer(request).then(
    (done) => parentPort?.postMessage({ ticket: request.ticket, done } satisfies Answer),
    (cause: unknown) => parentPort?.postMessage({ ticket: request.ticket, cause } satisfies Answer),
  );
});

async function answer(request: Request): Promise<unknown[]> {
  if ('read' in request)
    return request.read.map((file) => readAlone(file, request.nature, true));
  const texts: unknown[] = [];
  for (const job of request.render) texts.push(await renderJob(job));
  return texts;
}
