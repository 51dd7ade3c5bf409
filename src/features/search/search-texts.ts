import { type CountForms, sayCount } from '../../words/count-forms.ts';
import { make } from '../../browser/make.ts';
import type { Query } from './query.ts';
import type { Found } from './search-engine.ts';

/** The words of the search interface, as a page carries them or a browser fetches them. */
export interface SearchWords {
  label: string;
  placeholder: string;
  none: string;
  noneHint: string;
  perhaps: string;
  /** `…` stands for what was typed, `‥` for what was looked for or is there in its place. */
  instead: string;
  some: string;
  fitsNothing: string;
  takeOut: string;
  order: string;
  /** By how well they answer, by when they were tended, and planted. */
  orders: readonly string[];
  stages: Readonly<Record<string, string>>;
  results: CountForms;
  searching: string;
  unavailable: string;
  filter: string;
  more: string;
  page: string;
  keys: string;
  goTo: string;
  lately: string;
  forget: string;
  tags: string;
  wanted: string;
  close: string;
}

/** What was found, in a sentence or two. */
export function sayFound(
  words: SearchWords,
  { count, mended, isPartial, faults }: Pick<Found, 'count' | 'mended' | 'isPartial' | 'faults'>,
  query: Query,
): string {
  const fill = (text: string, one: string, other = ''): string =>
    text.replace(/[…‥]/g, (sign) => (sign === '…' ? one : other));
  const wrong = faults.map(({ kind, value, instead }) =>
    fill(words.fitsNothing, `${kind}:${value}`, instead.join(', ')),
  );
  const sought = [query.typed, ...query.tags.map((tag) => `#${tag}`)].join(' ').trim();
  const none = wrong.length > 0 ? [] : [fill(words.none, sought), words.noneHint];
  const some = [sayCount(words.results, count), ...(isPartial ? [words.some] : [])];
  const instead = mended.map(([typed, meant]) => fill(words.instead, typed, meant));
  return [...(count > 0 ? some : none), ...instead, ...wrong].join(' ');
}

/** In which order results are shown; what is best is said by nothing in the address. */
export function orderChoice({ order, orders }: SearchWords): HTMLSelectElement {
  const select = make('select', 'search-order', { 'aria-label': order });
  for (const [number, value] of ['', 'tended', 'planted'].entries()) {
    const option = make('option', '', { value });
    option.textContent = orders[number] ?? '';
    select.append(option);
  }
  select.hidden = true;
  return select;
}
