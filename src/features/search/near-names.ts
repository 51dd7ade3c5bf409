import { distance } from 'fastest-levenshtein';
import { foldLetters, slipsAllowed } from '../../browser/spelling.ts';

/** A shorter word is in many others by chance. */
const leastInside = 4;
/** So many names are looked at between two places to stop. */
const atOnce = 100;

/**
 * Names that are like what was typed: one of their words is one that was typed, begins so, or is a
 * slip or two away. In the order in which they are given.
 *
 * @param most how many at most
 */
export function* nearNames(
  typed: string,
  names: readonly string[],
  most: number,
): Generator<void, string[]> {
  const wanted = wordsOf(typed);
  const near: string[] = [];
  for (const [at, name] of names.entries()) {
    if (at % atOnce === 0) yield;
    if (near.length === most) break;
    if (wordsOf(name).some((word) => wanted.some((other) => isNear(word, other)))) near.push(name);
  }
  return near;
}

/** Most names are plain, for which that is little work. */
function wordsOf(text: string): string[] {
  if (/^[\0-\x7F]*$/.test(text)) return text.toLowerCase().match(/[a-z\d]+/g) ?? [];
  return foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isNear(word: string, typed: string): boolean {
  if (word === typed) return true;
  const [short, long] = word.length < typed.length ? [word, typed] : [typed, word];
  if (short.length >= leastInside && long.startsWith(short)) return true;
  const slips = slipsAllowed(typed.length);
  return long.length - short.length <= slips && distance(word, typed) <= slips;
}
