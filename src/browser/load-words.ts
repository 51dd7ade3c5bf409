import type { ReaderWords } from './reader-words.ts';

let words: Promise<ReaderWords> | undefined;

/**
 * The words of the tools for reading, fetched once.
 * @throws Error when they cannot be fetched; the next call tries again
 */
export function loadWords(): Promise<ReaderWords> {
  words ??= fetchWords().catch((cause: unknown) => {
    words = undefined;
    throw cause;
  });
  return words;
}

async function fetchWords(): Promise<ReaderWords> {
  const response = await fetch(`${import.meta.env.BASE_URL}garden/reader.json`);
  if (!response.ok) throw new Error(`garden/reader.json: status ${response.status}`);
  return (await response.json()) as ReaderWords;
}
