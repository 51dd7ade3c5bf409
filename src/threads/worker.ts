import { parentPort } from 'node:worker_threads';
import { readAlone, timedJob } from '../rendering/note-work.ts';
import type { Answer, Request } from './workers.ts';

/** A thread that reads and renders notes for the one that builds the site. */
parentPort?.on('message', (request: Request) => {
  parentPort?.postMessage(answer(request));
});

function answer(request: Request): Answer {
  const { ticket } = request;
  try {
    const done =
      'read' in request
        ? request.read.map((file) => readAlone(file, request.parseOptions, true))
        : request.render.map(timedJob);
    return { ticket, done };
  } catch (cause) {
    return { ticket, cause };
  }
}
