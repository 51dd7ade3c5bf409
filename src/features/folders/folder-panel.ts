import { bringStyle } from '../../browser/load-note.ts';
import style from './folder-tree.css?url';

let tree: Promise<HTMLElement> | undefined;

/**
 * Shows or hides the tree of folders below the path. It is taken from its own page, once.
 *
 * @param opener the link to that page
 * @throws Error when the page or its tree is not to be had
 */
export async function toggleFolders(opener: HTMLAnchorElement): Promise<void> {
  const isOpen = opener.getAttribute('aria-expanded') === 'true';
  opener.setAttribute('aria-expanded', String(!isOpen));
  tree ??= fetchTree(opener);
  const panel = await tree;
  panel.hidden = isOpen;
}

async function fetchTree(opener: HTMLAnchorElement): Promise<HTMLElement> {
  const address = opener.href;
  const [response] = await Promise.all([fetch(address), bringStyle(style)]);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const folders = page.querySelector('main nav:has(> .folder-tree)');
  if (!folders) throw new Error(`${address} holds no folders`);
  const panel = document.createElement('div');
  panel.className = 'folder-panel';
  panel.id = 'site_folders';
  panel.append(...folders.children);
  markHere(panel);
  opener.setAttribute('aria-controls', panel.id);
  opener.closest('nav')?.append(panel);
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    panel.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    opener.focus();
  });
  return panel;
}

/** Marks the page that is read, and unfolds what lies above it. */
function markHere(panel: HTMLElement): void {
  const here = [...panel.querySelectorAll('a')].find(
    ({ pathname }) => pathname === location.pathname,
  );
  here?.setAttribute('aria-current', 'page');
  for (let at = here?.closest('details'); at; at = at.parentElement?.closest('details'))
    at.open = true;
}
