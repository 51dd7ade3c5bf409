import { bringStyle } from '../../browser/load-note.ts';
import { loadWords } from '../../browser/load-words.ts';
import dialogStyle from '../../styles/dialog.css?url';
import style from './shortcuts.css?url';

let dialog: HTMLDialogElement | undefined;

/**
 * Shows all keys in a dialog.
 * @throws Error when its words or its style cannot be fetched
 */
export async function showKeys(): Promise<void> {
  dialog ??= await makeDialog();
  if (!dialog.open) dialog.showModal();
}

async function makeDialog(): Promise<HTMLDialogElement> {
  const [words] = await Promise.all([loadWords(), bringStyle(dialogStyle), bringStyle(style)]);
  const made = document.createElement('dialog');
  made.className = 'search-dialog key-dialog';
  made.setAttribute('aria-labelledby', 'site_keys-title');
  const title = document.createElement('h2');
  title.id = 'site_keys-title';
  title.textContent = words.keys;
  const list = document.createElement('dl');
  for (const [keys, meaning] of words.shortcuts) list.append(...rowOf(keys, meaning));
  const foot = document.createElement('p');
  foot.className = 'search-foot';
  const hint = document.createElement('span');
  hint.className = 'search-keys';
  hint.textContent = words.keysHint;
  const close = document.createElement('button');
  close.type = 'button';
  close.autofocus = true;
  close.className = 'search-close';
  close.textContent = words.close;
  foot.append(hint, close);
  const text = document.createElement('div');
  text.className = 'key-list';
  text.tabIndex = 0;
  text.append(title, list);
  made.append(text, foot);
  made.addEventListener('click', ({ target }) => {
    if (target === made || target === close) made.close();
  });
  document.body.append(made);
  return made;
}

/** `g h` are two keys, one after the other. */
function rowOf(keys: string, meaning: string): Element[] {
  const term = document.createElement('dt');
  for (const key of keys.split(' ')) {
    const cap = document.createElement('kbd');
    cap.textContent = key;
    term.append(cap, ' ');
  }
  const description = document.createElement('dd');
  description.textContent = meaning;
  return [term, description];
}
