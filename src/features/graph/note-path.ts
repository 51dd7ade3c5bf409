import { type CountForms, sayCount } from '../../words/count-forms.ts';
import { countTies } from './tie-numbers.ts';
import { fetchGraph } from './fetch-graph.ts';
import {
  gatherNeighbours,
  type FetchedGraph,
  linkTo,
  type Neighbours,
  unpackTies,
} from './graph-data.ts';
import { shortestPath } from './shortest-path.ts';

/** What the page says. */
export interface PathWords {
  edges: CountForms;
  none: string;
}

/** So many titles are offered for what is typed. */
const mostOffered = 12;

/** Shows how one note leads to another, step by step; its address says which two. */
class NotePath extends HTMLElement {
  #leave: AbortController | undefined;

  connectedCallback(): void {
    const leave = new AbortController();
    this.#leave = leave;
    this.#load(leave.signal).catch((cause: unknown) => {
      if (!leave.signal.aborted) console.warn(cause);
    });
  }

  disconnectedCallback(): void {
    this.#leave?.abort();
  }

  async #load(signal: AbortSignal): Promise<void> {
    const data = await fetchGraph(this, signal);
    const edges = unpackTies(data.edges);
    const neighbours = gatherNeighbours(countTies(data.titles.length, edges), edges);
    const form = this.querySelector('form');
    if (!form || signal.aborted) return;
    const inputs = [...form.querySelectorAll('input')];
    const params = new URLSearchParams(location.search);
    for (const input of inputs) {
      const at = data.addresses.indexOf(params.get(input.name) ?? '');
      if (at !== -1) input.value = data.titles[at] ?? '';
      input.addEventListener(
        'input',
        () => {
          offer(input, data.titles);
          this.#show(data, neighbours, inputs);
        },
        { signal },
      );
    }
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
      },
      { signal },
    );
    this.classList.add('is-live');
    this.#show(data, neighbours, inputs);
  }

  #show(data: FetchedGraph, neighbours: Neighbours, inputs: readonly HTMLInputElement[]): void {
    const [from = -1, to = -1] = inputs.map(({ value }) => findTitle(data.titles, value));
    const list = this.querySelector('ol');
    const status = this.querySelector('[role=status]');
    if (!list || !status) return;
    const isAsked = from !== -1 && to !== -1;
    const path = isAsked ? shortestPath(neighbours, from, to) : undefined;
    const words = JSON.parse(this.dataset['words'] ?? '{}') as PathWords;
    list.replaceChildren(...(path ?? []).map((at) => item(data, at)));
    status.textContent = path ? sayCount(words.edges, path.length - 1) : isAsked ? words.none : '';
    if (!isAsked) return;
    const params = new URLSearchParams(
      inputs.map(({ name }, at) => [name, data.addresses[at === 0 ? from : to] ?? '']),
    );
    history.replaceState(history.state, '', `?${params.toString()}`);
  }
}

/** The note of a title, whatever the case of its letters. */
function findTitle(titles: readonly string[], typed: string): number {
  const exact = titles.indexOf(typed);
  const wanted = typed.trim().toLowerCase();
  return exact === -1 ? titles.findIndex((title) => title.toLowerCase() === wanted) : exact;
}

/** Offers the titles that hold what is typed, those first that begin with it. */
function offer({ value, list }: HTMLInputElement, titles: readonly string[]): void {
  const wanted = value.trim().toLowerCase();
  const found = wanted === '' ? [] : titles.filter((title) => title.toLowerCase().includes(wanted));
  const first = (title: string): number => (title.toLowerCase().startsWith(wanted) ? 0 : 1);
  const options = [...new Set(found)].sort((a, b) => first(a) - first(b)).slice(0, mostOffered);
  list?.replaceChildren(
    ...options.map((title) => Object.assign(document.createElement('option'), { value: title })),
  );
}

function item(data: FetchedGraph, at: number): HTMLElement {
  const step = document.createElement('li');
  step.append(linkTo(data, at));
  return step;
}

customElements.define('note-path', NotePath);
