import { moveInList } from '../../browser/list-keys.ts';
import { make } from '../../browser/make.ts';
import { NearOffers } from './near-offers.ts';
import { RecentSearches } from './recent-searches.ts';
import { ResultPreview } from './result-preview.ts';
import { type Query, readQuery, type Sort } from './query.ts';
import { resultItem } from './result-item.ts';
import { type Found, type Result, SearchEngine, type TagCounts } from './search-engine.ts';
import { orderChoice, sayFound, type SearchWords } from './search-texts.ts';
import { offersFor, openPart, SearchParts } from './search-parts.ts';
import { TagLine } from './tag-line.ts';

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
  #parts: SearchParts;
  #order: HTMLSelectElement;
  /** Earlier searches, which stand below an empty box. */
  readonly recent: RecentSearches;
  #offers: NearOffers;
  #preview: ResultPreview;
  #chosen = new Set<string>();
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param room where the beginning of a result's note has room beside the results */
  constructor(words: SearchWords, bundle: string, room: string) {
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
    this.#parts = new SearchParts(this.input, words.takeOut, () => void this.search());
    this.#order = orderChoice(words);
    this.#order.addEventListener('change', () => void this.search());
    const again = (typed: string): void => {
      this.query = { typed, tags: [], sort: undefined };
      this.input.focus();
      void this.search();
    };
    this.recent = new RecentSearches(words.lately, words.forget, again);
    this.#offers = new NearOffers(words, (tag) => {
      again(`#${tag}`);
    });
    this.#preview = new ResultPreview(words.label, room, this.#list);
    this.#list.addEventListener('click', () => {
      this.recent.keep(this.query);
    });
    const head = make('div', 'search-head');
    head.append(this.#status, this.#order);
    this.element.append(
      ...[this.input, this.#parts.element, this.#tags.element, this.recent.element, head],
      ...[this.#offers.element, this.#near, this.#list, this.#more],
    );
    this.input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.search(), patience);
    });
    this.element.addEventListener('keydown', (event) => {
      this.#press(event);
    });
  }

  /** Stands beside the results. */
  get preview(): HTMLElement {
    return this.#preview.element;
  }

  get query(): Query {
    const sort = this.#order.value === '' ? undefined : (this.#order.value as Sort);
    return { typed: this.input.value, tags: [...this.#chosen], sort };
  }

  set query({ typed, tags, sort }: Query) {
    this.input.value = typed;
    this.#chosen = new Set(tags);
    this.#order.value = sort ?? '';
  }

  /** Searches for what the box and the chosen tags say. */
  async search(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const ticket = ++this.#latest;
    const { query } = this;
    this.onSearch(query);
    this.#parts.show();
    const isEmpty = readQuery(query.typed).length === 0 && query.tags.length === 0;
    this.recent.show(isEmpty);
    if (isEmpty) {
      this.#show([], '');
      const all = await this.#engine.tags().catch(() => []);
      if (ticket === this.#latest) this.#showTags(all);
      return;
    }
    this.#status.textContent ||= this.#words.searching;
    try {
      const found = await this.#engine.find(query);
      const first = await found.more(1);
      // A slower, older search must not overwrite a newer one.
      if (ticket !== this.#latest) return;
      this.#show(first, sayFound(this.#words, found, query), found.more);
      if (found.count === 0) await this.#offerNear(query.typed, ticket);
      const rest = await found.more(firstResults - 1);
      if (ticket !== this.#latest) return;
      this.#list.append(...rest.map(this.#item));
      this.#more.hidden = found.count <= firstResults;
      this.#order.hidden = found.count < 2;
      const offers = await offersFor(this.#engine, query.typed).catch(() => []);
      // Where nothing is found there is nothing to narrow: the chosen tags alone stay.
      const counts = found.count === 0 ? [] : await found.countTags().catch(() => []);
      if (ticket === this.#latest) this.#showTags(counts, offers);
    } catch (cause) {
      console.warn(cause);
      if (ticket === this.#latest) this.#show([], this.#words.unavailable);
    }
  }

  #show(results: Result[], status: string, more: Found['more'] = noMore): void {
    this.#list.replaceChildren(...results.map(this.#item));
    this.#near.hidden = true;
    this.#offers.hide();
    this.#preview.offer(this.#list.querySelector('a') ?? undefined);
    this.#order.hidden = results.length === 0;
    this.#status.textContent = status;
    this.#more.hidden = true;
    const ticket = this.#latest;
    this.#more.onclick = async () => {
      const next = await more(firstResults).catch(() => []);
      if (ticket !== this.#latest) return;
      const added = next.map(this.#item);
      this.#list.append(...added);
      this.#more.hidden = next.length < firstResults;
      added[0]?.querySelector('a')?.focus();
    };
  }

  /** Where nothing is found, pages whose names are spelt like what was asked for are offered. */
  async #offerNear(words: string, ticket: number): Promise<void> {
    const isMeant = (): boolean => ticket === this.#latest;
    const tags = (await this.#engine.tags()).map(([tag]) => tag);
    await this.#offers.show(words, tags, isMeant);
    const { nearPages } = await import('./near-addresses.ts');
    const near = await nearPages(words, this.#sitemap, mostNear);
    if (!isMeant() || near.length === 0) return;
    this.#near.hidden = false;
    const unknown = { excerpt: '', places: [], tags: [], stage: '', day: '' };
    this.#list.replaceChildren(...near.map((page) => this.#item({ ...page, ...unknown })));
  }

  /** The tags of what was found; or, while a part is being typed that has values, those. */
  #showTags(found: TagCounts, offers: readonly string[] = []): void {
    const counts = [...found];
    for (const tag of this.#chosen)
      if (!counts.some(([name]) => name === tag)) counts.unshift([tag, 0]);
    counts.sort(([a], [b]) => Number(this.#chosen.has(b)) - Number(this.#chosen.has(a)));
    const buttons =
      offers.length > 0
        ? offers.map((value) => this.#offerButton(value))
        : counts.slice(0, 12).map((count) => this.#tagButton(count));
    this.#tags.show(buttons);
  }

  #offerButton(value: string): HTMLElement {
    const button = make('button', 'search-offer', { type: 'button' });
    button.textContent = value;
    button.addEventListener('click', () => {
      const open = openPart(this.input.value);
      if (!open) return;
      const { start, end } = open.clause;
      const typed = this.input.value;
      this.input.value = typed.slice(0, start) + open.written(value) + typed.slice(end);
      this.input.focus();
      void this.search();
    });
    return button;
  }

  #item = (result: Result): HTMLElement => resultItem(result, this.#words.stages);

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

  #press(event: KeyboardEvent): void {
    const isOpening = event.key === 'Enter' && document.activeElement === this.input;
    if (!isOpening || event.isComposing) {
      moveInList(event, this.input, this.#list);
      return;
    }
    event.preventDefault();
    void this.#openFirst();
  }
}
