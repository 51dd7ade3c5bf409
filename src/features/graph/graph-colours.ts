import { bringStyle } from '../../browser/load-note.ts';
import {
  type ColourKind,
  colourKinds,
  type Grouping,
  groupNotes,
  mostGroups,
} from './colour-groups.ts';
import { labelsOf, middleOf } from './colour-labels.ts';
import type { Groups } from './graph-canvas.ts';
import type { GraphModel } from './graph-model.ts';
import style from './graph-legend.css?url';
import { drawSwatch, traceShape } from './shapes.ts';

/** What is said of colours. */
export interface ColourWords {
  others: string;
  only: string;
}

interface Named {
  /** By which the address knows it. */
  key: string;
  name: string;
}

/**
 * Makes the colours of a graph.
 *
 * @param form in which a reader chooses
 * @param asked what the page's address asks for
 * @throws Error when their style cannot be fetched
 */
export async function makeColours(
  form: HTMLFormElement,
  model: GraphModel,
  words: ColourWords,
  asked: URLSearchParams,
): Promise<GraphColours> {
  await bringStyle(style);
  return new GraphColours(form, model, words, asked);
}

/**
 * The colours of the graph: by what the reader chooses to tell notes apart, with a legend in which
 * groups are picked out. What is chosen stands in the page's address.
 */
export class GraphColours {
  #form: HTMLFormElement;
  #legend: HTMLFieldSetElement;
  #model: GraphModel;
  #words: ColourWords;
  #kind: ColourKind | undefined;
  #all = false;
  #grouping: Grouping | undefined;
  /** Of the groups, and after them of the notes in none. */
  #names: Named[] = [];
  #chosen = new Set<string>();

  constructor(
    form: HTMLFormElement,
    model: GraphModel,
    words: ColourWords,
    asked: URLSearchParams,
  ) {
    this.#form = form;
    this.#legend = form.querySelector('fieldset') ?? document.createElement('fieldset');
    this.#model = model;
    this.#words = words;
    this.#chosen = new Set(asked.getAll('only'));
  }

  /** What a canvas needs to know of groups; undefined where colours tell nothing. */
  get groups(): Groups | undefined {
    return this.#grouping && { of: this.#grouping.of, most: mostGroups, trace: traceShape };
  }

  /** Whether groups are picked out. */
  get isFilter(): boolean {
    return this.#picked.size > 0;
  }

  /** The name of a note's group with its shape, for a list. */
  nameGroup(at: number): (string | Node)[] {
    const group = this.#grouping?.of[at] ?? mostGroups;
    const name = this.#names[group]?.name;
    if (name === undefined) return [];
    const shown = document.createElement('span');
    shown.className = 'group';
    shown.append(drawSwatch(group), ' ', name);
    return [' ', shown];
  }

  /** Takes from notes that pass a filter those whose group is not picked. */
  narrow(passes: Uint8Array): Uint8Array {
    const [picked, of] = [this.#picked, this.#grouping?.of];
    if (!of || picked.size === 0) return passes;
    return passes.map((passed, at) => (picked.has(of[at] ?? mostGroups) ? passed : 0));
  }

  /**
   * Follows what stands in the form.
   *
   * @param all whether quiet notes make groups as well
   */
  follow(all: boolean): void {
    const asked = new FormData(this.#form).get('colour');
    const kind = colourKinds.find((one) => one === asked);
    if (kind === this.#kind && all === this.#all) this.#readLegend();
    else {
      // What was picked by another kind picks nothing by this.
      if (this.#kind !== undefined && kind !== this.#kind) this.#chosen.clear();
      [this.#kind, this.#all] = [kind, all];
      this.#group();
      this.#writeLegend();
    }
    this.#writeAddress();
  }

  get #picked(): Set<number> {
    const groups = this.#names.flatMap(({ key }, group) => (this.#chosen.has(key) ? [group] : []));
    return new Set(groups);
  }

  #group(): void {
    const kind = this.#kind;
    const isCounted = (at: number): boolean => this.#all || !this.#model.isQuiet(at);
    this.#grouping = kind && groupNotes(labelsOf(this.#model.data, kind), isCounted);
    this.#names = [];
    for (const [group, { label }] of this.#grouping?.groups.entries() ?? [])
      this.#names[group] = this.#nameOf(kind, label, group, isCounted);
    if (this.#grouping) this.#names[mostGroups] = { key: '', name: this.#words.others };
  }

  #nameOf(
    kind: ColourKind | undefined,
    label: number,
    group: number,
    isCounted: (at: number) => boolean,
  ): Named {
    if (kind === 'folder') {
      const path = this.#model.data.folders[label] ?? '';
      return { key: path, name: path };
    }
    if (kind === 'cluster') {
      const of = this.#grouping?.of;
      const at = middleOf(this.#model, (note) => of?.[note] === group && isCounted(note));
      const { addresses, titles } = this.#model.data;
      return { key: addresses[at] ?? '', name: titles[at] ?? '' };
    }
    const option = this.#form.querySelector<HTMLOptionElement>(
      `select[name=${kind}] option[value="${label}"]`,
    );
    return { key: option?.dataset['key'] ?? option?.text ?? '', name: option?.text ?? '' };
  }

  #writeLegend(): void {
    const { groups = [], others = 0 } = this.#grouping ?? {};
    const legend = document.createElement('legend');
    legend.textContent = this.#words.only;
    const lines = groups.map(({ count }, group) => this.#line(group, count));
    if (others > 0) lines.push(this.#line(mostGroups, others));
    this.#legend.replaceChildren(legend, ...lines);
    this.#legend.hidden = groups.length === 0;
  }

  #line(group: number, count: number): HTMLElement {
    const { key = '', name = '' } = this.#names[group] ?? {};
    const box = document.createElement('input');
    Object.assign(box, { type: 'checkbox', name: 'only', value: key });
    box.checked = this.#chosen.has(key);
    const number = document.createElement('span');
    number.className = 'count';
    number.textContent = `${count}`;
    const line = document.createElement('label');
    line.append(box, ' ', drawSwatch(group), ' ', name, ' ', number);
    return line;
  }

  #readLegend(): void {
    const boxes = this.#legend.querySelectorAll<HTMLInputElement>('input:checked');
    this.#chosen = new Set(Array.from(boxes, ({ value }) => value));
  }

  #writeAddress(): void {
    const url = new URL(location.href);
    url.searchParams.delete('colour');
    url.searchParams.delete('only');
    if (this.#kind) url.searchParams.set('colour', this.#kind);
    for (const { key } of this.#names.filter(({ key }) => this.#chosen.has(key)))
      url.searchParams.append('only', key);
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  }
}
