/**
 * Unfolds the tree of all folders above a note, at the first word of its path. Until then nothing
 * of it is loaded; without JavaScript the link leads to the page that has it.
 */
export function offerFolders(): void {
  const opener = document.querySelector<HTMLAnchorElement>('.path a.explore');
  if (!opener) return;
  opener.role = 'button';
  opener.ariaExpanded = 'false';
  const open = (event: Event): void => {
    event.preventDefault();
    void toggle(opener);
  };
  opener.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  opener.addEventListener('keydown', (event) => {
    if (event.key === ' ') open(event);
  });
}

async function toggle(link: HTMLAnchorElement): Promise<void> {
  try {
    const { toggleFolders } = await import('./folder-panel.ts');
    await toggleFolders(link);
  } catch (cause) {
    // Without its code or its list there is still the page.
    console.warn(cause);
    location.href = link.href;
  }
}
