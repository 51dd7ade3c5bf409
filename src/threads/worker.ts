import { parentPort } from 'node:worker_threads';
import { NoteWork } from '../rendering/note-work.ts';
import type { Answer, Request } from './workers.ts';

const work = new NoteWork();

/** A thread that reads and renders notes for the one that builds the site. */
parentPort?.on('message', (request: Request) => {
  parentPort?.postMessage(answer(request));
});

function answer(request: Request): Answer {
  const { ticket } = request;
  try {
    const done =
      'read' in request
        ? request.read.map((file) => work.read(file, request.parseOptions, true))
        : request.render.map((job) => work.render(job));
    return { ticket, done };
  } catch (cause) {
    return { ticket, cause };
  }
}
