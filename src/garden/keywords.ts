import { byCodePoint } from './code-points.ts';
import type { PublicNote } from './publish.ts';
import { type Terms, TermMemory } from './terms.ts';

/** Something that notes share: those that have it, by number, and its weight in each. */
export interface Feature {
  notes: number[];
  weights: number[];
  rarity: number;
}

/** A feature as one note has it. */
export interface Own {
  feature: Feature;
  weight: number;
}

/** The telling words of all notes, by which they are compared. */
export interface Keywords {
  /** The words of the note with this number. */
  ownOf: (at: number) => Own[];
  /** What something is worth that so many notes have, in half octaves: twice as common is two less. */
  rarityOf: (count: number) => number;
}

interface Keyword {
  term: string;
  weight: number;
  rarity: number;
  worth: number;
}

/** What was worked out of a garden; never changed once it is. */
interface Weighed {
  terms: readonly Terms[];
  counts: ReadonlyMap<string, number>;
  telling: readonly Keyword[][];
  words: ReadonlyMap<string, Feature>;
}

/** Of each note so many words are compared: the most telling ones. */
const mostTerms = 20;

/** What was last weighed: most changes are to one note, and touch few words of others. */
export class KeywordMemory {
  last: Weighed | undefined;
  readonly terms = new TermMemory();
}

/** Finds the most telling words of each note; of what has not changed since the last time nothing is weighed. */
export function weighWords(notes: readonly PublicNote[], memory = new KeywordMemory()): Keywords {
  const all = 2 * Math.ceil(Math.log2(notes.length + 1));
  const rarityOf = (count: number): number => Math.max(0, all - Math.floor(2 * Math.log2(count)));
  const { last } = memory;
  const before = last?.terms.length === notes.length ? last : undefined;
  const terms = notes.map((note) => memory.terms.of(note));
  const weighed = weigh(terms, rarityOf, before);
  memory.last = weighed;
  return {
    ownOf: (at) =>
      (weighed.telling[at] ?? []).flatMap(({ term, weight }) => {
        const feature = weighed.words.get(term);
        return feature ? [{ feature, weight }] : [];
      }),
    rarityOf,
  };
}

function weigh(
  terms: readonly Terms[],
  rarityOf: (count: number) => number,
  before: Weighed | undefined,
): Weighed {
  const changed = new Set<number>();
  for (let at = 0; at < terms.length; at++) if (terms[at] !== before?.terms[at]) changed.add(at);
  const counts = new Map(before?.counts);
  const count = (list: Terms | undefined, more: number): void => {
    for (const term of list?.keys() ?? []) counts.set(term, (counts.get(term) ?? 0) + more);
  };
  for (const at of changed) {
    count(before?.terms[at], -1);
    count(terms[at], 1);
  }
  if (before) for (const at of touched(terms, changed, counts, before, rarityOf)) changed.add(at);

  for (const at of changed)
    for (const term of before?.terms[at]?.keys() ?? [])
      if (counts.get(term) === 0) counts.delete(term);

  const telling = [...(before?.telling ?? [])];
  const words = new Map(before?.words);
  const ours = new Set<Feature>();
  const ownCopy = (term: string): Feature => {
    const known = words.get(term);
    if (known && ours.has(known)) return known;
    const { notes = [], weights = [], rarity = 0 } = known ?? {};
    const copy = { notes: [...notes], weights: [...weights], rarity };
    words.set(term, copy);
    ours.add(copy);
    return copy;
  };
  for (const at of changed)
    for (const { term } of telling[at] ?? []) {
      const { notes, weights } = ownCopy(term);
      const place = notes.indexOf(at);
      notes.splice(place, 1);
      weights.splice(place, 1);
      if (notes.length === 0) words.delete(term);
    }
  for (const at of changed) {
    const own = mostTelling(terms[at] ?? new Map(), counts, rarityOf);
    telling[at] = own;
    for (const { term, weight, rarity } of own) {
      const feature = ownCopy(term);
      feature.notes.push(at);
      feature.weights.push(weight);
      feature.rarity = rarity;
    }
  }
  return { terms, counts, telling, words };
}

/** Notes with a word that is worth more or less than it was. */
function touched(
  terms: readonly Terms[],
  changed: ReadonlySet<number>,
  counts: ReadonlyMap<string, number>,
  before: Weighed,
  rarityOf: (count: number) => number,
): number[] {
  const worthOf = (count = 0): number => (count < 2 ? -1 : rarityOf(count));
  const turned = new Set<string>();
  for (const at of changed)
    for (const list of [before.terms[at], terms[at]])
      for (const term of list?.keys() ?? [])
        if (worthOf(counts.get(term)) !== worthOf(before.counts.get(term))) turned.add(term);
  const found: number[] = [];
  terms.forEach((list, at) => {
    for (const term of turned)
      if (list.has(term)) {
        found.push(at);
        break;
      }
  });
  return found;
}

function mostTelling(
  terms: Terms,
  counts: ReadonlyMap<string, number>,
  rarityOf: (count: number) => number,
): Keyword[] {
  const found: Keyword[] = [];
  let length = 0;
  for (const times of terms.values()) length += times;
  for (const [term, times] of terms) {
    const count = counts.get(term) ?? 0;
    // A word that no other note has can be shared with none.
    if (count < 2) continue;
    const [weight, rarity] = [weightOf(times, length), rarityOf(count)];
    found.push({ term, weight, rarity, worth: weight * rarity });
  }
  found.sort((a, b) => b.worth - a.worth || byCodePoint(a.term, b.term));
  return found.slice(0, mostTerms);
}

/** BM25's part for how often a word stands in a text of some length, in sixteenths. */
function weightOf(times: number, length: number): number {
  const [saturation, lengthPart, usualLength] = [1.2, 0.75, 600];
  const slack = saturation * (1 - lengthPart + (lengthPart * length) / usualLength);
  return Math.round((16 * times) / (times + slack));
}
