/** A page that is held up for longer than this does not feel as if it answered at once. */
const slice = 8;

/**
 * Does long work in slices, between which the page goes on. The work says by `yield` where it may
 * stop for a moment.
 *
 * @param isWanted asked between slices whether somebody still waits for it
 * @returns undefined when nobody does any more
 */
export async function inSlices<T>(
  work: Generator<void, T>,
  isWanted: () => boolean = () => true,
): Promise<T | undefined> {
  let until = performance.now() + slice;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await nextTask();
    if (!isWanted()) return undefined;
    until = performance.now() + slice;
  }
}

/** Lets the browser do what waits; timers would wait some milliseconds more. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
