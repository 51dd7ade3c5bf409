import { isTyping } from '../../browser/typing.ts';
import type { SearchWords } from './search-texts.ts';

/**
 * Opens the search dialog from its link in the header, by `/` or by Ctrl or Cmd with K. Until
 * then nothing of search is loaded; without JavaScript the link leads to the search page.
 */
const opener = document.querySelector<HTMLAnchorElement>('a.find');
let dialog: Promise<HTMLDialogElement> | undefined;

if (opener) {
  opener.setAttribute('role', 'button');
  opener.setAttribute('aria-haspopup', 'dialog');
  opener.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void open(opener);
  });
  opener.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    void open(opener);
  });
  document.addEventListener('keydown', (event) => {
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    const isOff = document.documentElement.dataset['shortcuts'] === 'off';
    if (!isCommand && (!isSlash || isOff || isTyping(event.target))) return;
    event.preventDefault();
    void open(opener);
  });
}

async function open({ href, dataset }: HTMLAnchorElement): Promise<void> {
  dialog ??= Promise.all([import('./search-dialog.ts'), loadSearchWords()]).then(
    ([{ makeSearchDialog }, words]) =>
      makeSearchDialog({ words, bundle: dataset['bundle'] ?? '/pagefind/', page: href }),
  );
  const opened = await dialog.catch((cause: unknown) => {
    // Without its code there is still the page.
    console.warn(cause);
    dialog = undefined;
    location.href = href;
  });
  if (!opened) return;
  if (!opened.open) opened.showModal();
  opened.querySelector('input')?.select();
}

async function loadSearchWords(): Promise<SearchWords> {
  const response = await fetch(`${import.meta.env.BASE_URL}garden/search.json`);
  if (!response.ok) throw new Error(`garden/search.json: status ${response.status}`);
  return (await response.json()) as SearchWords;
}
