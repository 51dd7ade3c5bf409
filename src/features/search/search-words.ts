import type { Words } from '../../words/index.ts';
import type { SearchWords } from './search-view.ts';

/** The words that the search interface needs in the browser. */
export function searchWords(words: Words): string {
  const needed: SearchWords = {
    label: words.searchLabel,
    placeholder: words.searchPlaceholder,
    none: words.noResults('…'),
    noneHint: words.noResultsHint,
    one: words.results(1),
    many: words.results(2).replace('2', '0'),
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
