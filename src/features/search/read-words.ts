import { type Term, termsIn } from './terms.ts';

/** A word between blanks, taken apart: its terms, counted from it, and how many places they take. */
interface Word {
  terms: readonly Term[];
  places: number;
}

const mostKnown = 20_000;
/** Longer ones seldom come again, and would keep the text in memory of which they are a part. */
const longestKnown = 12;

const known = new Map<string, Word>();

/**
 * Tells the terms of a text in their order, as {@link termsIn} has them, but takes a word that comes
 * again and again apart once.
 *
 * @param tell told each term, with its place among the words of the text
 * @returns how many there are
 */
export function readWords(text: string, tell: (term: Term, at: number) => void): number {
  let at = 0;
  let count = 0;
  for (const word of text.split(/\s+/)) {
    if (word === '') continue;
    const { terms, places } = readWord(word);
    for (const term of terms) tell(term, at + term.at);
    at += places;
    count += terms.length;
  }
  return count;
}

function readWord(word: string): Word {
  if (word.length > longestKnown) return takeApart(word);
  const found = known.get(word) ?? takeApart(word);
  if (known.size === mostKnown) known.clear();
  known.set(word, found);
  return found;
}

/** What follows a word tells how many places it has taken, some of which may be nobody's. */
function takeApart(word: string): Word {
  const terms = termsIn(`${word} x`);
  const next = terms.pop();
  return { terms, places: next?.at ?? 0 };
}
