import type { GraphModel } from './graph-model.ts';

/** The list's words; `0` and `…` stand for what is filled in. */
export interface ListWords {
  one: string;
  many: string;
  tiedTo: string;
  tiedToMore: string;
  matches: string;
}

const listed = 60;
const neighboursNamed = 3;

/**
 * The notes of the graph as a list, those with most ties first: what one sees in the picture can
 * be read here. Whoever points at a note of the list or tabs to it sees it in the picture.
 */
export class GraphList {
  /** Told which note the reader is at; undefined when at none. */
  onActive: (at: number | undefined) => void = () => undefined;
  #list: HTMLElement;
  #status: HTMLElement;
  #model: GraphModel;
  #words: ListWords;
  #numbers = new WeakMap<Element, number>();

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
    const { matches } = this.#words;
    this.#status.textContent = matches
      .replace('0', String(notes.length))
      .replace('…', String(this.#model.count));
  }

  #item(at: number): HTMLElement {
    const { data, counts } = this.#model;
    const item = document.createElement('li');
    this.#numbers.set(item, at);
    const link = document.createElement('a');
    link.className = 'internal-link';
    link.href = data.addresses[at] ?? '';
    link.textContent = data.titles[at] ?? '';
    const count = counts[at] ?? 0;
    const number = document.createElement('span');
    number.className = 'count';
    number.textContent = (count === 1 ? this.#words.one : this.#words.many).replace(
      '0',
      String(count),
    );
    item.append(link, ' ', number);
    if (count > 0) item.append(this.#tiedTo(at));
    return item;
  }

  #tiedTo(at: number): HTMLElement {
    const neighbours = this.#model.neighbours(at);
    const named = Array.from(
      neighbours.subarray(0, neighboursNamed),
      (other) => this.#model.data.titles[other] ?? '',
    );
    const rest = neighbours.length - named.length;
    const paragraph = document.createElement('p');
    paragraph.textContent = (rest === 0 ? this.#words.tiedTo : this.#words.tiedToMore)
      .replace('0', String(rest))
      .replace('…', () => named.join(', '));
    return paragraph;
  }
}
