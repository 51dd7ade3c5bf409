import { type CountForms, sayCount } from '../../words/count-forms.ts';
import { readQuery, type Query } from './query.ts';
import { item, make } from './result-item.ts';
import { type Found, type Result, SearchEngine, type TagCounts } from './search-engine.ts';
import { TagLine } from './tag-line.ts';

/** The words of the search interface, as the page carries them. */
export interface SearchWords {
  label: string;
  placeholder: string;
  none: string;
  noneHint: string;
  perhaps: string;
  results: CountForms;
  searching: string;
  unavailable: string;
  filter: string;
  more: string;
  page: string;
  keys: string;
  close: string;
}

const firstResults = 8;
const patience = 120;
/** So many pages of a like name are offered where nothing is found. */
const mostNear = 3;
const noMore: Found['more'] = () => Promise.resolve([]);

/**
 * A box to type in, what it finds, and the tags to narrow it: the same in the dialog and on the
 * search page. Arrows move between results, typing goes back to the box.
 */
export class SearchView {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Told of each search, so that a page can put it into its address. */
  onSearch: (query: Query) => void = () => undefined;
  #words: SearchWords;
  #engine: SearchEngine;
  #sitemap: string;
  #status: HTMLElement;
  #near: HTMLElement;
  #list: HTMLElement;
  #tags: TagLine;
  #more: HTMLButtonElement;
  #chosen = new Set<string>();
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(words: SearchWords, bundle: string) {
    this.#words = words;
    this.#engine = new SearchEngine(bundle);
    this.#sitemap = new URL('../sitemap-0.xml', new URL(bundle, location.href)).href;
    this.input = make('input', 'search-input', {
      type: 'search',
      placeholder: words.placeholder,
      'aria-label': words.label,
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
    });
    this.#status = make('p', 'search-status', { role: 'status' });
    this.#tags = new TagLine(words.filter);
    this.#near = make('p', 'search-near', { hidden: '' });
    this.#near.textContent = words.perhaps;
    this.#list = make('ol', 'search-results');
    this.#more = make('button', 'search-more', { type: 'button' });
    this.#more.textContent = words.more;
    this.#more.hidden = true;
    this.element = make('div', 'search-view');
    this.element.append(
      this.input,
      this.#tags.element,
      this.#status,
      this.#near,
      this.#list,
      this.#more,
    );
    this.input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.search(), patience);
    });
    this.element.addEventListener('keydown', (event) => {
      this.#move(event);
    });
  }

  get query(): Query {
    const typed = readQuery(this.input.value);
    return { words: typed.words, tags: [...new Set([...typed.tags, ...this.#chosen])] };
  }

  set query({ words, tags }: Query) {
    this.input.value = words;
    this.#chosen = new Set(tags);
  }

  /** Searches for what the box and the chosen tags say. */
  async search(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const ticket = ++this.#latest;
    const { query } = this;
    this.onSearch(query);
    if (query.words === '' && query.tags.length === 0) {
      this.#show([], '');
      await this.#showTags({ words: '', tags: [] }, ticket);
      return;
    }
    this.#status.textContent ||= this.#words.searching;
    try {
      const found = await this.#engine.find(query);
      const first = await found.more(1);
      // A slower, older search must not overwrite a newer one.
      if (ticket !== this.#latest) return;
      const sought = [query.words, ...query.tags.map((tag) => `#${tag}`)].join(' ').trim();
      const none = `${this.#words.none.replace('…', () => sought)} ${this.#words.noneHint}`;
      const said = found.count === 0 ? none : sayCount(this.#words.results, found.count);
      this.#show(first, said, found.more);
      if (found.count === 0) await this.#offerNear(query.words, ticket);
      const rest = await found.more(firstResults - 1);
      if (ticket !== this.#latest) return;
      this.#list.append(...rest.map(item));
      this.#more.hidden = found.count <= firstResults;
      await this.#showTags(query, ticket, found.count);
    } catch (cause) {
      console.warn(cause);
      if (ticket === this.#latest) this.#show([], this.#words.unavailable);
    }
  }

  #show(results: Result[], status: string, more: Found['more'] = noMore): void {
    this.#list.replaceChildren(...results.map(item));
    this.#near.hidden = true;
    this.#status.textContent = status;
    this.#more.hidden = true;
    const ticket = this.#latest;
    this.#more.onclick = async () => {
      const next = await more(firstResults).catch(() => []);
      if (ticket !== this.#latest) return;
      const added = next.map(item);
      this.#list.append(...added);
      this.#more.hidden = next.length < firstResults;
      added[0]?.querySelector('a')?.focus();
    };
  }

  /** Where nothing is found, pages whose names are spelt like what was asked for are offered. */
  async #offerNear(words: string, ticket: number): Promise<void> {
    const { nearPages } = await import('./near-addresses.ts');
    const near = await nearPages(words, this.#sitemap, mostNear);
    if (ticket !== this.#latest || near.length === 0) return;
    this.#near.hidden = false;
    this.#list.replaceChildren(...near.map((page) => item({ ...page, excerpt: '', places: [] })));
  }

  /** Where nothing is found there is nothing to narrow: the chosen tags alone stay. */
  async #showTags(query: Query, ticket: number, found = Infinity): Promise<void> {
    const counts: TagCounts =
      found === 0 ? [] : await this.#engine.countTags(query).catch(() => []);
    if (ticket !== this.#latest) return;
    for (const tag of this.#chosen)
      if (!counts.some(([name]) => name === tag)) counts.unshift([tag, 0]);
    counts.sort(([a], [b]) => Number(this.#chosen.has(b)) - Number(this.#chosen.has(a)));
    this.#tags.show(counts.slice(0, 12).map((count) => this.#tagButton(count)));
  }

  #tagButton([tag, count]: TagCounts[number]): HTMLElement {
    const isChosen = this.#chosen.has(tag);
    const button = make('button', 'search-tag', {
      type: 'button',
      'aria-pressed': String(isChosen),
      'data-tag': tag,
    });
    const number = make('span', 'count');
    number.textContent = String(count);
    button.append(tag, ' ', number);
    button.addEventListener('click', () => {
      if (!this.#chosen.delete(tag)) this.#chosen.add(tag);
      void this.search();
    });
    return button;
  }

  /** Opens the first result of what stands in the box now, not of what stood there before. */
  async #openFirst(): Promise<void> {
    if (this.#timer !== undefined) await this.search();
    this.#list.querySelector('a')?.click();
  }

  #move(event: KeyboardEvent): void {
    // Enter and arrows belong to who composes a word of several keys.
    if (event.isComposing) return;
    const links = [...this.#list.querySelectorAll<HTMLElement>('a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (links.length === 0) return;
      event.preventDefault();
      const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
      if (at === -1 && event.key === 'ArrowUp') links.at(-1)?.focus();
      else if (next < 0) this.input.focus();
      else links[Math.min(next, links.length - 1)]?.focus();
    } else if (event.key === 'Enter' && document.activeElement === this.input) {
      event.preventDefault();
      void this.#openFirst();
    } else if (
      at !== -1 &&
      event.key.length === 1 &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      event.key !== ' '
    ) {
      this.input.focus();
    }
  }
}
