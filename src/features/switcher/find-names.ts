import { distance } from 'fastest-levenshtein';
import { foldLetters, slipsAllowed } from '../../browser/spelling.ts';
import type { Name, NamesOfNote } from './names-file.ts';

/** What was found, best first, and how many there are of it. */
export interface FoundNames {
  names: Name[];
  count: number;
}

const mostLost: Readonly<Record<Name['kind'], number>> = { title: 0, alias: 2, heading: 9 };
/** What the owner calls quiet comes after what answers as well, and before what answers worse. */
const lostByQuiet = 14;
/** A heading is found by words that it holds, never by letters here and there. */
const leastOfHeading = 60;
/** Letters in their order, but far from each other, are there by chance. */
const mostSpread = 2.5;

/** Less than nothing: not even the letters are there. */
const unlike = -1;
/** So many names are looked at between two places to stop. */
const namesAtOnce = 256;

/**
 * Finds names by what a reader types of them: beginnings, words, letters in order, with slips. What
 * many names have in common is looked at once.
 */
export class NameFinder {
  #names: readonly Name[];
  /** Each name once, as it is compared. */
  #folded: readonly string[];
  /** For each of the names its number among the folded ones. */
  #numbers: Int32Array;
  /** What was asked last, and in which names its letters stand in order: more letters in no others. */
  #last: { whole: string; among: Int32Array } | undefined;

  private constructor(names: readonly Name[], folded: readonly string[], numbers: Int32Array) {
    this.#names = names;
    this.#folded = folded;
    this.#numbers = numbers;
  }

  static *over(names: readonly Name[]): Generator<void, NameFinder> {
    const known = new Map<string, number>();
    const places = new Map<string, number>();
    const numbers = new Int32Array(names.length);
    for (const [at, { name }] of names.entries()) {
      if (at % namesAtOnce === 0) yield;
      let number = known.get(name);
      if (number === undefined) {
        const folded = fold(name);
        number = places.get(folded) ?? places.size;
        places.set(folded, number);
        known.set(name, number);
      }
      numbers[at] = number;
    }
    return new NameFinder(names, [...places.keys()], numbers);
  }

  /** @param most how many of them are given */
  *find(typed: string, most: number): Generator<void, FoundNames> {
    const whole = fold(typed).replace(/\s+/g, ' ').trim();
    if (whole === '') return { names: [], count: 0 };
    const words = whole.split(' ');
    const isMore = this.#last && words.length === 1 && whole.startsWith(this.#last.whole);
    const scores = yield* this.#score(
      (folded) => scoreOf(folded, whole, words),
      isMore ? this.#last?.among : undefined,
    );
    const among = Int32Array.from(scores.keys()).filter((number) => scores[number] !== unlike);
    this.#last = words.length === 1 ? { whole, among } : undefined;
    const found = yield* this.#best(most, scores, leastOfHeading);
    if (found.count > 0) return found;
    const slips = slipsAllowed(whole.length);
    const slipped = yield* this.#score((folded) => slips - slipsIn(folded, whole, slips) + 1);
    return yield* this.#best(most, slipped, Infinity);
  }

  /** What each of the folded names is worth, or of some of them. */
  *#score(
    score: (folded: string) => number,
    among: Iterable<number> = this.#folded.keys(),
  ): Generator<void, Float32Array> {
    const scores = new Float32Array(this.#folded.length).fill(unlike);
    let done = 0;
    for (const number of among) {
      if (++done % namesAtOnce === 0) yield;
      scores[number] = score(this.#folded[number] ?? '');
    }
    return scores;
  }

  /**
   * Those with the highest score; what has none is not found. A note is named once.
   *
   * @param least a heading that is worth less is none
   */
  *#best(most: number, scores: Float32Array, least: number): Generator<void, FoundNames> {
    const best: { name: Name; rank: number }[] = [];
    let count = 0;
    let last: NamesOfNote | undefined;
    for (let at = 0; at < this.#numbers.length; at++) {
      if (at % (16 * namesAtOnce) === 0) yield;
      const number = this.#numbers[at] ?? 0;
      const own = scores[number] ?? 0;
      if (own <= 0) continue;
      const name = this.#names[at];
      if (!name) continue;
      const isHeading = name.kind === 'heading';
      if (isHeading && own < least) continue;
      if (isHeading || name.note !== last) count += 1;
      if (!isHeading) last = name.note;
      const lost = mostLost[name.kind] + (name.note.isQuiet ? lostByQuiet : 0);
      const long = this.#folded[number]?.length ?? 0;
      const rank = own - lost - Math.min(long, 90) / 100;
      if (best.length === most && rank <= (best.at(-1)?.rank ?? 0)) continue;
      const same = isHeading ? -1 : best.findIndex((other) => isSameNote(other.name, name));
      if (same !== -1) {
        if ((best[same]?.rank ?? 0) >= rank) continue;
        best.splice(same, 1);
      }
      const place = best.findLastIndex((other) => other.rank >= rank) + 1;
      if (place < most) best.splice(place, 0, { name, rank });
      best.length = Math.min(best.length, most);
    }
    return { count, names: best.map(({ name }) => name) };
  }
}

function isSameNote(one: Name, other: Name): boolean {
  return one.note === other.note && one.kind !== 'heading';
}

/** Without case and marks; most of very many names are plain, for which that is no work. */
function fold(name: string): string {
  return /^[\0-\x7F]*$/.test(name) ? name.toLowerCase() : foldLetters(name);
}

function scoreOf(folded: string, whole: string, words: readonly string[]): number {
  if (folded.startsWith(whole)) return folded.length === whole.length ? 110 : 90;
  if (wordAt(folded, whole) !== -1) return 80;
  if (words.length > 1 && words.every((word) => wordAt(folded, word) !== -1)) return 70;
  if (words.every((word) => folded.includes(word))) return leastOfHeading;
  if (!hasInOrder(folded, whole)) return unlike;
  if (whole.length < 2) return 0;
  const starts = startsOf(folded);
  if (starts.length >= whole.length) {
    const initials = starts.map((at) => folded.charAt(at)).join('');
    if (initials.startsWith(whole)) return 50;
  }
  const span = spanOf(folded, starts, whole);
  return span <= mostSpread * whole.length ? (40 * whole.length) / span : 0;
}

function hasInOrder(folded: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = folded.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}

/** Where a word begins so; -1 where none does. */
export function wordAt(folded: string, beginning: string): number {
  let at = folded.indexOf(beginning);
  while (at > 0 && isLetterAt(folded, at - 1)) at = folded.indexOf(beginning, at + 1);
  return at;
}

/** Over how many letters these stand in their order, from the beginning of a word. */
function spanOf(folded: string, starts: readonly number[], letters: string): number {
  let least = Infinity;
  for (const start of starts) {
    let at = start - 1;
    for (let next = 0; next < letters.length && (next === 0 || at !== -1); next++)
      at = folded.indexOf(letters.charAt(next), at + 1);
    if (at === -1) break;
    if (folded.charAt(start) === letters.charAt(0)) least = Math.min(least, at - start + 1);
  }
  return least;
}

/** How many slips lie between what was typed and a name, or one of its words. */
function slipsIn(folded: string, whole: string, most: number): number {
  const near = (word: string): number =>
    Math.abs(word.length - whole.length) > most ? Infinity : distance(word, whole);
  return Math.min(near(folded), ...folded.split(/[^\p{L}\p{N}]+/u).map(near));
}

function startsOf(folded: string): number[] {
  const starts: number[] = [];
  let isInside = false;
  for (let at = 0; at < folded.length; at++) {
    const isPart = isLetterAt(folded, at);
    if (isPart && !isInside) starts.push(at);
    isInside = isPart;
  }
  return starts;
}

/** Most letters are plain ones, which are told by their codes; of others a rule is asked. */
function isLetterAt(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  const sign = folded.codePointAt(isSecondHalf ? at - 1 : at) ?? 0;
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(sign));
}
