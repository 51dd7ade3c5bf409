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
/** Letters in their order, but far from each other, are there by chance. */
const mostSpread = 2.5;

/** Finds names by what a reader types of them: beginnings, words, letters in order, with slips. */
export class NameFinder {
  #names: readonly Name[];
  #folded: readonly string[];

  constructor(names: readonly Name[]) {
    this.#names = names;
    this.#folded = names.map(({ name }) => fold(name));
  }

  /** @param most how many of them are given */
  find(typed: string, most: number): FoundNames {
    const whole = fold(typed).replace(/\s+/g, ' ').trim();
    if (whole === '') return { names: [], count: 0 };
    const words = whole.split(' ');
    const found = this.#best(most, (folded, kind) => scoreOf(folded, kind, whole, words));
    if (found.count > 0) return found;
    const slips = slipsAllowed(whole.length);
    return this.#best(most, (folded, kind) =>
      kind === 'heading' ? 0 : slips - slipsIn(folded, whole, slips) + 1,
    );
  }

  /** Those with the highest score; what has none is not found. A note is named once. */
  #best(most: number, score: (folded: string, kind: Name['kind']) => number): FoundNames {
    const best: { name: Name; rank: number }[] = [];
    let count = 0;
    let last: NamesOfNote | undefined;
    for (const [at, name] of this.#names.entries()) {
      const folded = this.#folded[at] ?? '';
      const own = score(folded, name.kind);
      if (own <= 0) continue;
      const isHeading = name.kind === 'heading';
      if (isHeading || name.note !== last) count += 1;
      if (!isHeading) last = name.note;
      const lost = mostLost[name.kind] + (name.note.isQuiet ? lostByQuiet : 0);
      const rank = own - lost - Math.min(folded.length, 90) / 100;
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

function scoreOf(
  folded: string,
  kind: Name['kind'],
  whole: string,
  words: readonly string[],
): number {
  if (folded.startsWith(whole)) return folded.length === whole.length ? 110 : 90;
  if (wordAt(folded, whole) !== -1) return 80;
  if (words.length > 1 && words.every((word) => wordAt(folded, word) !== -1)) return 70;
  if (words.every((word) => folded.includes(word))) return 60;
  if (kind === 'heading' || whole.length < 2 || !hasInOrder(folded, whole)) return 0;
  const starts = startsOf(folded);
  const initials = starts.map((at) => folded.charAt(at)).join('');
  if (initials.startsWith(whole)) return 50;
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
  while (at > 0 && isLetter(folded.charAt(at - 1))) at = folded.indexOf(beginning, at + 1);
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
  return Array.from(folded.matchAll(/[\p{L}\p{N}]+/gu), ({ index }) => index);
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign);
}
