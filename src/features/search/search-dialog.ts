import { bringStyle } from '../../browser/load-note.ts';
import { searchParams } from './query.ts';
import { make } from '../../browser/make.ts';
import type { SearchWords } from './search-texts.ts';
import { SearchView } from './search-view.ts';
import style from '../../styles/dialog.css?url';

/** Where the search is: its words, Pagefind's folder, and the page that shows all results. */
export interface SearchPlace {
  words: SearchWords;
  bundle: string;
  page: string;
}

/**
 * Makes the search dialog; the browser traps the focus in it and gives it back.
 * @throws Error when its style cannot be fetched
 */
export async function makeSearchDialog({
  words,
  bundle,
  page,
}: SearchPlace): Promise<HTMLDialogElement> {
  await bringStyle(style);
  const view = new SearchView(words, bundle, '(min-width: 72rem) and (min-height: 28rem)');
  const dialog = make('dialog', 'search-dialog', { 'aria-label': words.label });
  const foot = make('p', 'search-foot');
  const all = make('a', '', { href: page });
  all.textContent = words.page;
  const keys = make('span', 'search-keys');
  keys.textContent = words.keys;
  const close = make('button', 'search-close', { type: 'button' });
  close.textContent = words.close;
  const byName = make('button', 'search-close', { type: 'button' });
  byName.textContent = words.goTo;
  foot.append(keys, byName, all, close);
  const body = make('div', 'search-body');
  body.append(view.element, view.preview);
  dialog.append(body, foot);
  view.onSearch = (query) => {
    all.href = page + searchParams(query);
  };
  byName.addEventListener('click', () => {
    dialog.close();
    document.dispatchEvent(new CustomEvent('go-to-note', { detail: view.input.value }));
  });
  close.addEventListener('click', () => {
    dialog.close();
  });
  // A browser would first empty the box, and close only when asked again.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    if (view.input.value === '') view.recent.show(true);
  });
  dialog.addEventListener('click', (event) => {
    const isBackdrop = event.target === dialog;
    const isSamePage = event.target instanceof HTMLAnchorElement;
    if (isBackdrop || isSamePage) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
