const base = import.meta.env.BASE_URL;

/**
 * Has what this reader visits kept. The page that is open, and what it shows, came before there
 * was a worker, which is told of them.
 */
async function start(): Promise<void> {
  const { serviceWorker } = navigator;
  await serviceWorker.register(`${base}service-worker.js`, { scope: base, updateViaCache: 'none' });
  const { active } = await serviceWorker.ready;
  const shown = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage([location.href.replace(/#.*/, ''), ...shown]);
}

// What is being written is not kept.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  start().catch((cause: unknown) => {
    console.info(`Nothing is kept for reading offline: ${String(cause)}`);
  });
