import type { Passage } from './note.ts';
import { wordsOf } from './text.ts';

/** How long a text is. */
export interface Length {
  words: number;
  /** Minutes that reading it takes; at least one. */
  minutes: number;
}

const run = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;
/** Scripts in which no blanks stand between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Those of them that are read letter by letter. */
const letters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

const wordsAMinute = 230;
const lettersAMinute = 500;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Counts words: runs of letters and digits, and where a script has no blanks between words, those
 * that a dictionary finds (Unicode Standard Annex 29). Chinese and Japanese are read by letters.
 */
export function measureText(passages: readonly Passage[], show: (link: number) => string): Length {
  let words = 0;
  let plain = 0;
  let signs = 0;
  for (const { pieces } of passages)
    for (const [part] of wordsOf(pieces, show).matchAll(run)) {
      if (!unspaced.test(part)) {
        words++;
        plain++;
        continue;
      }
      const count = part.match(letters)?.length ?? 0;
      const found = wordsIn(part);
      words += found;
      signs += count;
      if (count === 0) plain += found;
    }
  const minutes = Math.round(plain / wordsAMinute + signs / lettersAMinute);
  return { words, minutes: Math.max(1, minutes) };
}

function wordsIn(part: string): number {
  let count = 0;
  for (const { isWordLike } of segmenter.segment(part)) if (isWordLike === true) count++;
  return count;
}
