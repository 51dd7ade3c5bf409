import { formsOf } from '../../words/count-forms.ts';
import type { Words } from '../../words/index.ts';
import type { SearchWords } from './search-view.ts';

const written = new WeakMap<Words, string>();

/** The words that the search interface needs in the browser; every page carries them. */
export function searchWords(words: Words): string {
  const known = written.get(words) ?? write(words);
  written.set(words, known);
  return known;
}

function write(words: Words): string {
  const needed: SearchWords = {
    label: words.searchLabel,
    placeholder: words.searchPlaceholder,
    none: words.noResults('…'),
    noneHint: words.noResultsHint,
    perhaps: words.perhaps,
    results: formsOf(words.results, words.lang),
    searching: words.searching,
    unavailable: words.searchUnavailable,
    filter: words.filterByTag,
    more: words.moreResults,
    page: words.allResults,
    keys: words.searchKeys,
    close: words.close,
  };
  return JSON.stringify(needed);
}
