import { distance } from 'fastest-levenshtein';
import { foldLetters, slipsAllowed } from '../../browser/spelling.ts';

/** A shorter word is in many others by chance. */
const leastInside = 4;

/**
 * Names that are like what was typed: one of their words is one that was typed, begins so, or is a
 * slip or two away. In the order in which they are given.
 *
 * @param most how many at most
 */
export function nearNames(typed: string, names: readonly string[], most: number): string[] {
  const wanted = wordsOf(typed);
  const near: string[] = [];
  for (const name of names) {
    if (near.length === most) break;
    if (wordsOf(name).some((word) => wanted.some((other) => isNear(word, other)))) near.push(name);
  }
  return near;
}

function wordsOf(text: string): string[] {
  return foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isNear(word: string, typed: string): boolean {
  if (word === typed) return true;
  const [short, long] = word.length < typed.length ? [word, typed] : [typed, word];
  if (short.length >= leastInside && long.startsWith(short)) return true;
  const slips = slipsAllowed(typed.length);
  return long.length - short.length <= slips && distance(word, typed) <= slips;
}
