import type { Lexicon, Word } from './lexicon.ts';
import { isPiece } from './terms.ts';

/** A word of the garden that answers one that was typed, and how well. */
export interface Answer {
  word: Word;
  weight: number;
}

const form = 0.75;
const alike = 0.5;
const mostBeginning = 16;
/** More pieces of the lexicon would be long words of a huge garden. */
const mostPieces = 3;

/**
 * The words of the garden that answer one that was typed: itself, its other forms, and while it is
 * being typed what begins so. Of a word that the garden does not have, those that are forms of it by
 * their letters.
 *
 * @param isOpen whether it may go on
 */
export async function answersTo(
  lexicon: Lexicon,
  typed: string,
  isOpen: boolean,
): Promise<Answer[]> {
  const near = await lexicon.near(typed, isOpen ? mostPieces : 1);
  const exact = near.find((word) => word.form === typed);
  const answers = new Map<string, Answer>();
  const add = (word: Word, weight: number): void => {
    const known = answers.get(word.form);
    if (!known || known.weight < weight) answers.set(word.form, { word, weight });
  };
  if (exact) {
    add(exact, 1);
    for (const word of near) if (word.group === exact.group && word !== exact) add(word, form);
  } else if (!isPiece(typed)) {
    for (const word of near) if (isFormOf(typed, word.form)) add(word, alike);
  }
  // A single letter begins too much, but for one that is a word.
  if (isOpen && (typed.length > 1 || isPiece(typed))) {
    const longer = near
      .filter((word) => word.form !== typed && word.form.startsWith(typed))
      .sort((a, b) => Number(b.isName) - Number(a.isName) || b.pages - a.pages)
      .slice(0, mostBeginning);
    for (const word of longer) add(word, beginningWeight(typed, word.form, exact !== undefined));
  }
  return [...answers.values()];
}

/** A beginning of which little is missing is nearly the word. */
function beginningWeight(typed: string, word: string, hasExact: boolean): number {
  if (isPiece(typed)) return 0.9;
  return (hasExact ? 0.3 : 0.7) * Math.sqrt(typed.length / word.length);
}

/** Whether two words begin alike and differ by no more than an ending. */
function isFormOf(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  const endings = [one.length - shared, other.length - shared];
  return (
    shared >= 4 &&
    shared >= 0.55 * one.length &&
    Math.max(...endings) <= 3 &&
    Math.min(...endings) <= 2
  );
}
