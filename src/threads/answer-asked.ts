import { parentPort } from 'node:worker_threads';

/** What a thread answers: what it has done, or why it cannot. */
export type Answer = { ticket: number } & ({ done: unknown } | { cause: unknown });

/** In a thread: does what is asked of it, one thing after another. */
export function answerAsked<Asked>(doIt: (asked: Asked) => unknown): void {
  let before: Promise<void> = Promise.resolve();
  parentPort?.on('message', ({ ticket, asked }: { ticket: number; asked: Asked }) => {
    before = before.then(async () => {
      parentPort?.postMessage(await answer(ticket, asked, doIt));
    });
  });
}

async function answer<Asked>(
  ticket: number,
  asked: Asked,
  doIt: (asked: Asked) => unknown,
): Promise<Answer> {
  try {
    return { ticket, done: await doIt(asked) };
  } catch (cause) {
    return { ticket, cause };
  }
}
