import { fetchGraph } from './fetch-graph.ts';
import type { ColourWords, GraphColours } from './graph-colours.ts';
import { GraphList, type ListWords } from './graph-list.ts';
import { type Filter, GraphModel } from './graph-model.ts';
import { GraphStage } from './graph-stage.ts';

const step = 60;
const zoomStep = 1.35;

/**
 * The garden's graph to move in. The page has a still picture and a list; once its data is here,
 * a canvas takes the picture's place and the list follows what the reader looks for.
 */
class GardenGraph extends HTMLElement {
  #leave: AbortController | undefined;

  connectedCallback(): void {
    const leave = new AbortController();
    this.#leave = leave;
    this.#load(leave.signal).catch((cause: unknown) => {
      // The still picture and the list stay as they are.
      if (!leave.signal.aborted) console.warn(cause);
    });
  }

  disconnectedCallback(): void {
    this.#leave?.abort();
  }

  async #load(signal: AbortSignal): Promise<void> {
    const [data, { followPointer }] = await Promise.all([
      fetchGraph(this, signal),
      import('./graph-pointer.ts'),
    ]);
    const model = new GraphModel(data);
    const canvas = this.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (signal.aborted || !canvas || !context) return;
    const stage = new GraphStage(canvas, context, model);
    const words = JSON.parse(this.dataset['words'] ?? '{}') as ListWords & ColourWords;
    const list = new GraphList(this, model, words);
    this.classList.add('is-live');
    for (const part of this.querySelectorAll<HTMLElement>('[data-live]')) part.hidden = false;
    for (const part of this.querySelectorAll('[data-still]')) part.remove();
    this.#offerFilter(model, stage, list, words, signal);
    this.#offerKeys(model, stage, signal);
    list.onActive = (at) => {
      stage.activate(at);
      if (at !== undefined) stage.reveal(at);
    };
    stage.onActive = (at) => {
      list.follow(at);
    };
    followPointer(canvas, signal, {
      noteAt: (x, y) => stage.noteAt(x, y),
      active: () => stage.active,
      activate: (at) => {
        stage.activate(at);
      },
      open: (at, isElsewhere) => {
        open(model, at, isElsewhere);
      },
      pan: (right, down) => {
        stage.pan(right, down);
      },
      zoom: (factor, at) => {
        stage.zoom(factor, at);
      },
    });
    stage.watch(signal, () => {
      begin(model, stage);
    });
  }

  #offerFilter(
    model: GraphModel,
    stage: GraphStage,
    list: GraphList,
    words: ColourWords,
    signal: AbortSignal,
  ): void {
    const form = this.querySelector('form');
    if (!form) return;
    const search = new URLSearchParams(location.search);
    let colours: GraphColours | undefined;
    list.groupOf = (at) => colours?.nameGroup(at) ?? [];
    const show = (isNew = true): void => {
      const filter = readForm(form);
      colours?.follow(filter.all);
      const isNarrowed = colours?.isFilter === true;
      const isFiltered =
        filter.text.trim() !== '' ||
        filter.tag !== undefined ||
        filter.stage !== undefined ||
        isNarrowed;
      const found = model.match(filter);
      const passes = colours?.narrow(found) ?? found;
      stage.colour(colours?.groups);
      // Colours that come later leave the view to who moves in it.
      if (isNew || isNarrowed) stage.filter(passes, model.leftOut(filter), isFiltered);
      list.show(passes);
    };
    const follow = (): void => {
      show();
      if (colours || !new FormData(form).get('colour')) return;
      bringColours(form, model, words, search).then((made) => {
        colours ??= made;
        if (!signal.aborted) show(false);
      }, console.warn);
    };
    // Whoever comes from a quiet note wants to see it.
    const all = form.querySelector<HTMLInputElement>('input[name=all]');
    const asked = askedFor(model);
    if (all && asked !== undefined && model.isQuiet(asked)) all.checked = true;
    form.addEventListener('input', follow, { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
      },
      { signal },
    );
    // A browser that goes back fills the form in again; of colours the address says more.
    const choice = form.querySelector<HTMLSelectElement>('select[name=colour]');
    if (choice) choice.value = search.get('colour') ?? '';
    follow();
  }

  #offerKeys(model: GraphModel, stage: GraphStage, signal: AbortSignal): void {
    const deeds: Record<string, () => void> = {
      ArrowLeft: () => {
        stage.pan(-step, 0, true);
      },
      ArrowRight: () => {
        stage.pan(step, 0, true);
      },
      ArrowUp: () => {
        stage.pan(0, -step, true);
      },
      ArrowDown: () => {
        stage.pan(0, step, true);
      },
      '+': () => {
        stage.zoom(zoomStep);
      },
      '-': () => {
        stage.zoom(1 / zoomStep);
      },
      '0': () => {
        stage.showAll();
      },
      Enter: () => {
        if (stage.active !== undefined) open(model, stage.active, false);
      },
    };
    const same: Record<string, string> = { '=': '+', '−': '-', _: '-' };
    stage.canvas.addEventListener(
      'keydown',
      (event) => {
        const deed = deeds[same[event.key] ?? event.key];
        if (!deed || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        deed();
      },
      { signal },
    );
    for (const button of this.querySelectorAll<HTMLElement>('[data-key]'))
      button.addEventListener('click', () => deeds[button.dataset['key'] ?? '']?.(), { signal });
  }
}

/** Few readers ask for colours: nothing of them is loaded before. */
async function bringColours(
  ...given: Parameters<typeof import('./graph-colours.ts').makeColours>
): Promise<GraphColours> {
  const { makeColours } = await import('./graph-colours.ts');
  return makeColours(...given);
}

function readForm(form: HTMLFormElement): Filter {
  const values = new FormData(form);
  const textOf = (name: string): string => {
    const value = values.get(name);
    return typeof value === 'string' ? value : '';
  };
  const numberOf = (name: string): number | undefined =>
    textOf(name) === '' ? undefined : Number(textOf(name));
  return {
    text: textOf('text'),
    tag: numberOf('tag'),
    stage: numberOf('stage'),
    all: values.has('all'),
  };
}

function open(model: GraphModel, at: number, isElsewhere: boolean): void {
  const address = model.data.addresses[at];
  if (address === undefined) return;
  if (isElsewhere) window.open(address, '_blank', 'noopener');
  else location.assign(address);
}

/** The note that the address asks for. */
function askedFor(model: GraphModel): number | undefined {
  const asked = new URLSearchParams(location.search).get('at');
  const at = asked === null ? -1 : model.data.addresses.indexOf(asked);
  return at === -1 ? undefined : at;
}

/** The whole garden, or the note that the address asks for, among its neighbours. */
function begin(model: GraphModel, stage: GraphStage): void {
  const at = askedFor(model);
  if (at === undefined) {
    stage.showAll(false);
    return;
  }
  stage.activate(at);
  stage.see([at, ...model.neighbours(at)], false);
}

customElements.define('garden-graph', GardenGraph);
