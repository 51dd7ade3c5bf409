import { inSlices } from '../../browser/in-slices.ts';
import { slipsAllowed } from '../../browser/spelling.ts';
import type { Lexicon, Word } from './lexicon.ts';

/** No more pieces of the lexicon are fetched to mend a word. */
const mostPieces = 10;
/** A shorter word is in many others by chance. */
const leastInside = 5;
/** So many words are looked at between two places to stop. */
const atOnce = 100;

/**
 * The word of the garden that was probably meant: where a garden is small, a longer one with it
 * inside, as German has; else the one with the fewest slips, and of those that have as few the one
 * that most notes have.
 *
 * @param form a word that the garden does not have
 */
export async function nearestWord(lexicon: Lexicon, form: string): Promise<Word | undefined> {
  const letters = Array.from(form);
  const inside = letters.length >= leastInside && (await lexicon.pieces('')) <= mostPieces;
  if (inside) {
    const longer = (await lexicon.near('', mostPieces)).filter((word) => word.form.includes(form));
    const [most] = longer.sort((a, b) => Number(b.isName) - Number(a.isName) || b.pages - a.pages);
    if (most) return most;
  }
  const slips = slipsAllowed(letters.length);
  if (slips === 0) return undefined;
  const [first = '', second = ''] = letters;
  // Few people get the first letter wrong; where a garden is large, the second is trusted as well.
  const isSmall = (await lexicon.pieces(first)) < mostPieces;
  const beginnings = isSmall ? [first, second + first] : [first + second, second + first];
  const near = (
    await Promise.all(beginnings.map((beginning) => lexicon.near(beginning, mostPieces)))
  ).flat();
  return inSlices(nearestOf(form, near, slips));
}

function* nearestOf(
  form: string,
  near: readonly Word[],
  slips: number,
): Generator<void, Word | undefined> {
  let best: { word: Word; cost: number } | undefined;
  for (const [at, word] of near.entries()) {
    if (at % atOnce === 0) yield;
    const edits = slipsBetween(form, word.form, slips);
    if (edits > slips) continue;
    const cost = edits - Math.min(0.9, Math.log2(1 + word.pages) / 12 + (word.isName ? 0.2 : 0));
    if (!best || cost < best.cost) best = { word, cost };
  }
  return best?.word;
}

/**
 * How many letters were left out, put in, taken for another or for their neighbour between two
 * words: their optimal string alignment, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance.
 *
 * @param most more are not counted
 */
export function slipsBetween(one: string, other: string, most: number): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
