import { formsOf } from '../words/count-forms.ts';
import { findingIn } from '../words/finding.ts';
import type { Words } from '../words/index.ts';

/** What the tools for reading say; a browser asks for it with the first of them that is used. */
export function readerWords(words: Words) {
  const finding = findingIn(words.lang);
  return {
    close: words.close,
    copied: words.copied,
    settings: { ...words.readerSettings, searches: finding.keepSearches },
    keys: words.keys,
    keysHint: words.keysHint,
    openBeside: words.openBeside,
    shortcuts: [
      ...words.shortcuts,
      ['o', words.openBeside] as const,
      ['Ctrl+O', finding.goTo] as const,
    ],
    goTo: {
      label: finding.goTo,
      typed: finding.goToTyped,
      results: formsOf(words.results, words.lang),
      keys: words.searchKeys,
      search: words.search,
    },
  };
}

export type ReaderWords = ReturnType<typeof readerWords>;
