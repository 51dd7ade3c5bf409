import { make } from '../../browser/make.ts';
import { type Clause, readQuery, withoutClause } from './query.ts';
import type { SearchEngine } from './search-engine.ts';

const mostOffered = 8;

/** The parts of a search that are more than words, each with a button that takes it out. */
export class SearchParts {
  readonly element = make('ul', 'search-parts');
  #input: HTMLInputElement;
  #label: string;
  #change: () => void;

  /**
   * @param label what the button says to who cannot see it; the part stands for `…`
   * @param change told when a part was taken out
   */
  constructor(input: HTMLInputElement, label: string, change: () => void) {
    this.#input = input;
    this.#label = label;
    this.#change = change;
    this.element.hidden = true;
  }

  /** Shows the parts of what the box says now. */
  show(): void {
    const typed = this.#input.value;
    const parts = readQuery(typed).filter(
      (one) => one.kind !== 'words' || one.isNot || one.isTitle,
    );
    this.element.hidden = parts.length === 0;
    this.element.replaceChildren(...parts.map((part) => this.#item(typed, part)));
  }

  #item(typed: string, part: Clause): HTMLElement {
    const item = make('li', '');
    const text = typed.slice(part.start, part.end);
    const button = make('button', 'search-part', {
      type: 'button',
      'aria-label': this.#label.replace('…', () => text),
    });
    button.textContent = text;
    button.addEventListener('click', () => {
      this.#input.value = withoutClause(typed, part);
      this.#input.focus();
      this.#change();
    });
    item.append(button);
    return item;
  }
}

/** A part at the end of the box that is being typed, and may be any of several values. */
export interface Open {
  clause: Exclude<Clause, { kind: 'words' }>;
  /** What is put in its place. */
  written: (value: string) => string;
}

/** The part that a reader is typing, if it is one that has values. */
export function openPart(typed: string): Open | undefined {
  const empty = /(?:^|\s)-?(?:tag|stage|in|by|before|after|on):$/i.exec(typed);
  const all = readQuery(empty ? `${typed}?` : typed);
  const last = all.at(-1);
  if (!last || last.kind === 'words' || last.end < typed.length) return undefined;
  const clause = empty ? { ...last, value: '', end: typed.length } : last;
  const sign = typed.slice(clause.start, clause.end).replace(/^-/, '');
  const not = clause.isNot ? '-' : '';
  const key = /^[#＃]/.test(sign) ? '#' : `${clause.kind}:`;
  return {
    clause,
    written: (value) => `${not}${key}${/\s/.test(value) ? `"${value}"` : value} `,
  };
}

/** Values for the part that a reader is typing, those that most notes have first. */
export async function offersFor(engine: SearchEngine, typed: string): Promise<string[]> {
  const open = openPart(typed);
  if (!open) return [];
  const values = await engine.valuesFor(open.clause.kind, open.clause.value);
  const own = open.clause.value.toLowerCase();
  return values.filter((value) => value.toLowerCase() !== own).slice(0, mostOffered);
}
