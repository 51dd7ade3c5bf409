import { type Fragment, textOf } from './fragment.ts';
import { readWords } from './read-words.ts';
import { type Term, termsIn } from './terms.ts';

/** Where in a note a word stands, as bits. */
export const inTitle = 1;
export const inAlias = 2;
export const inHeading = 4;
export const inTag = 8;

/** What a page says of one word. */
export interface PageTerm {
  form: string;
  written: string;
  fields: number;
  /** How much the page is about it by its text, 0–15. */
  impact: number;
  /** How many words the title has, and the shortest other name with the word; 0 for none. */
  titleWords: number;
  aliasWords: number;
  /** Its places among the words of the page. */
  places: number[];
}

const usualLength = 400;
/** What a text says in so many words is what it is about. */
const beginning = 50;
const mostPlaces = 60;
const mostWords = 15;

/** The words of a page, each with what ranks the page by it. */
export function termsOfPage(fragment: Fragment): PageTerm[] {
  const found = new Map<string, PageTerm>();
  const add = ({ form, written }: Term, field = 0): PageTerm => {
    let term = found.get(form);
    if (!term) {
      term = { form, written, fields: 0, impact: 0, titleWords: 0, aliasWords: 0, places: [] };
      found.set(form, term);
    }
    term.fields |= field;
    return term;
  };
  const { text, headings } = textOf(fragment);
  const count = readWords(text, (term, at) => {
    const { places } = add(term);
    if (places.length < mostPlaces && places.at(-1) !== at) places.push(at);
  });
  const titleTerms = termsIn(fragment.meta['title'] ?? '');
  for (const term of titleTerms) add(term, inTitle).titleWords = wordsIn(titleTerms);
  for (const alias of namesIn(fragment.meta['aliases'])) {
    const names = termsIn(alias);
    const words = wordsIn(names);
    for (const term of names) {
      const known = add(term, inAlias);
      known.aliasWords = known.aliasWords === 0 ? words : Math.min(known.aliasWords, words);
    }
  }
  for (const heading of headings) for (const term of termsIn(heading.text)) add(term, inHeading);
  for (const tag of fragment.filters['tag'] ?? [])
    for (const term of termsIn(tag.slice(tag.lastIndexOf('/') + 1))) add(term, inTag);
  const length = 0.4 + (0.6 * count) / usualLength;
  for (const term of found.values()) {
    const times = term.places.length;
    const early = (term.places[0] ?? Infinity) < beginning ? 2 : 0;
    term.impact = Math.min(15, Math.round((13 * times) / (times + 1.2 * length)) + early);
  }
  return [...found.values()];
}

/** A note's other names, as the page carries them. */
function namesIn(aliases: string | undefined): string[] {
  return (aliases ?? '').split('\n').filter((name) => name.trim() !== '');
}

/** How many words a reader would have to type to write all of it. */
function wordsIn(terms: readonly Term[]): number {
  return Math.min(mostWords, terms.filter(({ isWhole }) => !isWhole).length);
}
