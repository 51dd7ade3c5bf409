import { formsOf } from '../../words/count-forms.ts';
import { findingIn } from '../../words/finding.ts';
import type { Words } from '../../words/index.ts';
import { answersIn } from '../../words/search-answers.ts';
import type { SearchWords } from './search-texts.ts';

const written = new WeakMap<Words, string>();

/** The words that the search interface needs in the browser. */
export function searchWords(words: Words): string {
  const known = written.get(words) ?? write(words);
  written.set(words, known);
  return known;
}

function write(words: Words): string {
  const answers = answersIn(words.lang);
  const finding = findingIn(words.lang);
  const needed: SearchWords = {
    label: words.searchLabel,
    placeholder: words.searchPlaceholder,
    none: words.noResults('…'),
    noneHint: words.noResultsHint,
    perhaps: words.perhaps,
    instead: answers.searchedInstead('…', '‥'),
    some: answers.someOfWords,
    fitsNothing: answers.fitsNothing('…', '‥'),
    takeOut: answers.takeOut('…'),
    order: answers.order,
    orders: answers.orders,
    stages: words.stages,
    results: formsOf(words.results, words.lang),
    searching: words.searching,
    unavailable: words.searchUnavailable,
    filter: words.filterByTag,
    more: words.moreResults,
    page: words.allResults,
    keys: words.searchKeys,
    goTo: finding.goTo,
    lately: finding.lately,
    forget: finding.forget,
    tags: words.tags,
    wanted: words.wanted,
    close: words.close,
  };
  return JSON.stringify(needed);
}
