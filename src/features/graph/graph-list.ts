import { type CountForms, sayCount } from '../../words/count-forms.ts';
import { linkTo } from './graph-data.ts';
import type { GraphModel } from './graph-model.ts';

/** The list's words. */
export interface ListWords {
  edges: CountForms;
  /** By how many more there are than those named, for whom `…` stands. */
  tiedTo: CountForms;
  comma: string;
  /** By how many of all notes are shown. */
  matches: CountForms;
}

const listed = 60;
const neighboursNamed = 3;

/**
 * The notes of the graph as a list, those with most edges first: what one sees in the picture can
 * be read here. Whoever points at a note of the list or tabs to it sees it in the picture.
 */
export class GraphList {
  /** Told which note the reader is at; undefined when at none. */
  onActive: (at: number | undefined) => void = () => undefined;
  /** Names the group of a note, where colours tell groups apart. */
  groupOf: (at: number) => readonly (string | Node)[] = () => [];
  #list: HTMLElement;
  #status: HTMLElement;
  #model: GraphModel;
  #words: ListWords;
  #numbers = new WeakMap<Element, number>();
  #chosen: Element | undefined;
  /** Whether the chosen note is listed only as long as it is chosen. */
  #isExtra = false;

  constructor(home: HTMLElement, model: GraphModel, words: ListWords) {
    this.#model = model;
    this.#words = words;
    this.#list = home.querySelector('ol') ?? document.createElement('ol');
    this.#status = home.querySelector('[role=status]') ?? document.createElement('p');
    const numberOf = (event: Event): number | undefined => {
      const item = event.target instanceof Element ? event.target.closest('li') : null;
      return item ? this.#numbers.get(item) : undefined;
    };
    for (const name of ['focusin', 'pointerover'])
      this.#list.addEventListener(name, (event) => {
        this.onActive(numberOf(event));
      });
    for (const name of ['focusout', 'pointerleave'])
      this.#list.addEventListener(name, () => {
        this.onActive(undefined);
      });
  }

  /** Lists the notes that pass. */
  show(passes: Uint8Array): void {
    const notes = this.#model.order.filter((at) => passes[at]);
    this.#list.replaceChildren(...notes.slice(0, listed).map((at) => this.#item(at)));
    this.#status.textContent = sayCount(this.#words.matches, notes.length);
  }

  /** Marks the note that the reader points at in the picture, and has it in sight. */
  follow(at: number | undefined): void {
    this.#chosen?.classList.remove('is-chosen');
    if (this.#isExtra) this.#chosen?.remove();
    this.#chosen = undefined;
    if (at === undefined) return;
    const known = [...this.#list.children].find((item) => this.#numbers.get(item) === at);
    const item = known ?? this.#item(at);
    item.classList.add('is-chosen');
    this.#chosen = item;
    this.#isExtra = !known;
    if (!known) this.#list.prepend(item);
    // The list scrolls, never the page.
    const view = this.#list.parentElement;
    if (!view || view.contains(document.activeElement)) return;
    const [own, around] = [item.getBoundingClientRect(), view.getBoundingClientRect()];
    if (own.top < around.top) view.scrollTop -= around.top - own.top;
    else if (own.bottom > around.bottom) view.scrollTop += own.bottom - around.bottom;
  }

  #item(at: number): HTMLElement {
    const { data, counts } = this.#model;
    const item = document.createElement('li');
    this.#numbers.set(item, at);
    const link = linkTo(data, at);
    const count = counts[at] ?? 0;
    const number = document.createElement('span');
    number.className = 'count';
    number.textContent = sayCount(this.#words.edges, count);
    item.append(link, ' ', number, ...this.groupOf(at));
    if (count > 0) item.append(this.#tiedTo(at));
    return item;
  }

  #tiedTo(at: number): HTMLElement {
    const neighbours = [...this.#model.neighbours(at)];
    const { data } = this.#model;
    const named = neighbours
      .sort((a, b) => Number(this.#model.isQuiet(a)) - Number(this.#model.isQuiet(b)))
      .slice(0, neighboursNamed)
      .map((other) => data.titles[other] ?? '');
    const rest = neighbours.length - named.length;
    const paragraph = document.createElement('p');
    paragraph.textContent = sayCount(this.#words.tiedTo, rest).replace('…', () =>
      named.join(this.#words.comma),
    );
    return paragraph;
  }
}
