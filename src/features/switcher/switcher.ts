import { moveInList } from '../../browser/list-keys.ts';
import { bringStyle } from '../../browser/load-note.ts';
import { inSlices } from '../../browser/in-slices.ts';
import { loadWords } from '../../browser/load-words.ts';
import { make } from '../../browser/make.ts';
import { titleNodes } from '../../browser/title-nodes.ts';
import type { ReaderWords } from '../../browser/reader-words.ts';
import { sayCount } from '../../words/count-forms.ts';
import dialogStyle from '../../styles/dialog.css?url';
import { NameFinder } from './find-names.ts';
import { markedName } from './marked-name.ts';
import { hrefOf, type Name, readNames } from './names-file.ts';

const mostShown = 12;

let switcher: Promise<Switcher> | undefined;

/**
 * Opens the box, over whatever dialog is open. One can type in it before the names are there.
 *
 * @param typed what stands in it
 * @throws Error when its words, its style or the names cannot be fetched; the next call tries again
 */
export async function openSwitcher(typed: string): Promise<void> {
  const names = switcher ? undefined : loadNames();
  switcher ??= Promise.all([loadWords(), bringStyle(dialogStyle)]).then(
    ([words]) => new Switcher(words),
  );
  const opened = switcher.then((made) => {
    made.open(typed);
    return made;
  });
  try {
    const [made, finder] = await Promise.all([opened, names]);
    if (finder) made.search(finder);
  } catch (cause) {
    switcher = undefined;
    throw cause;
  }
}

async function loadNames(): Promise<NameFinder> {
  const response = await fetch(`${import.meta.env.BASE_URL}garden/names.txt`);
  if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
  const finder = await inSlices(readFinder(await response.text()));
  if (!finder) throw new Error('Nobody waits for the names.');
  return finder;
}

function* readFinder(text: string): Generator<void, NameFinder> {
  return yield* NameFinder.over(yield* readNames(text));
}

class Switcher {
  #dialog: HTMLDialogElement;
  #words: ReaderWords;
  #finder: NameFinder | undefined;
  #finding = Promise.resolve();
  #input: HTMLInputElement;
  #status: HTMLElement;
  #list: HTMLElement;
  #inText: HTMLAnchorElement;

  constructor(words: ReaderWords) {
    this.#words = words;
    const { label, typed } = words.goTo;
    this.#dialog = make('dialog', 'search-dialog', { 'aria-label': label });
    this.#input = make('input', 'search-input', {
      type: 'search',
      placeholder: typed,
      'aria-label': label,
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'go',
    });
    this.#status = make('p', 'search-status', { role: 'status' });
    this.#list = make('ol', 'search-results');
    const view = make('div', 'search-view');
    view.append(this.#input, this.#status, this.#list);
    const foot = make('p', 'search-foot');
    const keys = make('span', 'search-keys');
    keys.textContent = words.goTo.keys;
    this.#inText = make('a', '');
    this.#inText.textContent = words.goTo.search;
    const close = make('button', 'search-close', { type: 'button' });
    close.textContent = words.close;
    foot.append(keys, this.#inText, close);
    this.#dialog.append(view, foot);
    this.#input.addEventListener('input', () => {
      this.#finding = this.#find();
    });
    this.#dialog.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    this.#dialog.addEventListener('click', ({ target }) => {
      const isAway = target === this.#dialog || target === close;
      if (isAway || target instanceof HTMLAnchorElement) this.#dialog.close();
    });
    document.body.append(this.#dialog);
  }

  open(typed: string): void {
    for (const other of document.querySelectorAll<HTMLDialogElement>('dialog[open]'))
      if (other !== this.#dialog) other.close();
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.value = typed;
    this.#input.select();
    this.#finding = this.#find();
  }

  /** Told in which names it is to look. */
  search(finder: NameFinder): void {
    this.#finder = finder;
    this.#finding = this.#find();
  }

  async #find(): Promise<void> {
    const typed = this.#input.value;
    const query = typed.trim() === '' ? '' : `?q=${encodeURIComponent(typed.trim())}`;
    this.#inText.href = `${import.meta.env.BASE_URL}search/${query}`;
    if (!this.#finder) return;
    const isWanted = (): boolean => this.#input.value === typed;
    const found = await inSlices(this.#finder.find(typed, mostShown), isWanted);
    if (!found || !isWanted()) return;
    this.#list.replaceChildren(...found.names.map((name) => entryOf(name, typed)));
    this.#status.textContent =
      typed.trim() === '' ? '' : sayCount(this.#words.goTo.results, found.count);
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    // A browser would first empty the box, and close only when asked again.
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#dialog.close();
    } else if (event.key === 'Enter' && document.activeElement === this.#input) {
      event.preventDefault();
      // Nobody wants to go to what answered fewer letters.
      void this.#finding.then(() => {
        this.#list.querySelector('a')?.click();
      });
    } else moveInList(event, this.#input, this.#list);
  }
}

/** A name, with the note that it belongs to, or the folder of the note that has it. */
function entryOf(found: Name, typed: string): HTMLElement {
  const { kind, name, note } = found;
  const href = hrefOf(found);
  const entry = make('li', 'search-result');
  const link = make('a', 'search-title', { href, dir: 'auto' });
  link.append(...markedName(name, typed, kind === 'title' ? note.marked : undefined));
  const known = make('span', 'search-known', { dir: 'auto' });
  known.append(...(kind === 'title' ? [folderOf(href)] : titleNodes(note.title, note.marked)));
  entry.append(link, ' ', known);
  return entry;
}

function folderOf(href: string): string {
  const inside = href.slice(import.meta.env.BASE_URL.length);
  return decodeURI(inside).split('/').slice(0, -2).join(' / ');
}
