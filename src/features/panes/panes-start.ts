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

/** Opens a link beside its note, also for a reader whose links open as usual. */
function openBeside(link: HTMLAnchorElement): void {
  if (dataset['panes'] === 'none' || !matchMedia('(min-width: 900px)').matches) return;
  import('./panes.ts')
    .then(({ openBeside }) => openBeside(link))
    .catch((cause: unknown) => {
      console.warn(cause);
      location.href = link.href;
    });
}

begin();
document.addEventListener('open-beside', ({ target }) => {
  if (target instanceof HTMLAnchorElement) openBeside(target);
});
document.addEventListener('reader-settings', begin);
addEventListener('resize', begin);
