import { parentPort } from 'node:worker_threads';

/** What a thread answers: what it has done, or why it cannot. */
export type Answer = { ticket: number } & ({ done: unknown } | { cause: unknown });

/** In a thread: does what is asked of it by its pool, one thing after another. */
export function answerAsked(doIt: (asked: unknown) => unknown): void {
  let before: Promise<void> = Promise.resolve();
  parentPort?.on('message', ({ ticket, asked }: { ticket: number; asked: unknown }) => {
    before = before.then(async () => {
      parentPort?.postMessage(await answer(ticket, asked, doIt));
    });
  });
}

async function answer(
  ticket: number,
  asked: unknown,
  doIt: (asked: unknown) => unknown,
): Promise<Answer> {
  try {
    return { ticket, done: await doIt(asked) };
  } catch (cause) {
    return { ticket, cause };
  }
}
