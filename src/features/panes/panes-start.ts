/**
 * Loads what lets notes stand side by side, for readers who want it and for addresses that hold a
 * stack, where the window is wide.
 */
const { dataset } = document.documentElement;

function begin(): void {
  const isWanted = dataset['panes'] === 'on' || dataset['stack'] !== undefined;
  if (!isWanted || !matchMedia('(min-width: 900px)').matches) return;
  import('./panes.ts')
    .then(({ startPanes }) => startPanes())
    .catch((cause: unknown) => {
      console.warn(cause);
      delete dataset['stack'];
    });
}

begin();
document.addEventListener('reader-settings', begin);
addEventListener('resize', begin);
