import type { Words } from '../words/index.ts';

/** What the tools for reading say; a browser asks for it with the first of them that is used. */
export function readerWords(words: Words) {
  return {
    close: words.close,
    copied: words.copied,
    settings: words.readerSettings,
    keys: words.keys,
    keysHint: words.keysHint,
    openBeside: words.openBeside,
    shortcuts: [...words.shortcuts, ['o', words.openBeside] as const],
  };
}

export type ReaderWords = ReturnType<typeof readerWords>;
