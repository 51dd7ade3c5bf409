import type { Ties } from './graph.ts';
import type { NoteId } from './note.ts';
import { byCodePoint } from './problems.ts';
import type { PublicNote } from './publish.ts';
import { tagKey, tagsAbove } from './tags.ts';
import { type Terms, termsOf } from './terms.ts';

/** Something that notes share: those that have it, and its weight in each. */
interface Feature {
  notes: number[];
  weights: number[];
  rarity: number;
}

/** A feature as one note has it. */
interface Own {
  feature: Feature;
  weight: number;
}

const relatedShown = 5;
/** Of each note so many words are compared: the most telling ones. */
const mostTerms = 20;
/** What more notes share than this tells nobody anything, and would cost the square of them. */
const mostSharing = 128;
/** What two notes share may be chance, unless it is worth more than the rarest thing alone. */
const leastWorth = 220;

/** Weights are sixteenths; a word that fills a short note comes close to sixteen. */
const linkWeight = 12;
const tagWeight = 10;

/**
 * Finds for each note the notes that are near it and not yet linked with it, nearest first: at
 * most five. Nearness is BM25 over each note's twenty most telling words, mixed with the notes
 * that both link to, those that link to both, and tags.
 *
 * An edit must not change the lists of many others: how rare a thing is counts in half octaves
 * only, and a word's weight is measured against a fixed length of text, not the garden's average.
 * All sums are of whole numbers, and equal ones are ordered by id. The work grows with the number
 * of notes, since what is common is left out.
 * Formula: Robertson and Zaragoza, https://doi.org/10.1561/1500000019, section 3.2
 *
 * @param notes public notes that have pages, in code-point order of ids
 * @returns says it of one note; nothing is compared before somebody asks
 */
export function relateNotes(
  notes: readonly PublicNote[],
  ties: ReadonlyMap<NoteId, Ties>,
): (id: NoteId) => NoteId[] {
  let compare: ((id: NoteId) => NoteId[]) | undefined;
  return (id) => (compare ??= compareNotes(notes, ties))(id);
}

function compareNotes(
  notes: readonly PublicNote[],
  ties: ReadonlyMap<NoteId, Ties>,
): (id: NoteId) => NoteId[] {
  const { telling, rarityOf } = weighTerms(notes);
  const words = new Map<string, Feature>();
  const others = new Map<string, Feature>();
  const owned = notes.map((note, at) => {
    const own: Own[] = [];
    for (const { term, weight, rarity } of telling(at))
      own.push(give(words, term, at, weight, rarity));
    const { links, backlinks } = ties.get(note.id) ?? { links: [], backlinks: [] };
    for (const to of new Set(links.map((link) => link.to)))
      own.push(give(others, `>${to}`, at, linkWeight));
    for (const { from } of backlinks) own.push(give(others, `<${from}`, at, linkWeight));
    for (const tag of new Set(note.allTags.flatMap(tagsAbove).map(tagKey)))
      own.push(give(others, `#${tag}`, at, tagWeight));
    return own;
  });
  for (const feature of others.values()) feature.rarity = rarityOf(feature.notes.length);

  const numbers = new Map(notes.map(({ id }, at) => [id, at]));
  const sums = new Int32Array(notes.length);
  return (id) => {
    const at = numbers.get(id);
    if (at === undefined) return [];
    const near = addUp(owned[at] ?? [], sums);
    sums[at] = 0;
    const { links, backlinks } = ties.get(id) ?? { links: [], backlinks: [] };
    for (const { to } of links) sums[numbers.get(to) ?? at] = 0;
    for (const { from } of backlinks) sums[numbers.get(from) ?? at] = 0;
    const nearest = takeNearest(near, sums, leastWorth * rarityOf(1));
    for (const other of near) sums[other] = 0;
    return nearest.flatMap((other) => notes[other]?.id ?? []);
  };
}

function give(
  features: Map<string, Feature>,
  name: string,
  at: number,
  weight: number,
  rarity = 0,
): Own {
  const feature = features.get(name) ?? { notes: [], weights: [], rarity };
  if (feature.notes.length === 0) features.set(name, feature);
  feature.notes.push(at);
  feature.weights.push(weight);
  return { feature, weight };
}

/** Adds up what a note shares with each other one; gives those that share anything. */
function addUp(own: readonly Own[], sums: Int32Array): number[] {
  const near: number[] = [];
  for (const { feature, weight } of own) {
    const { notes, weights, rarity } = feature;
    if (notes.length > mostSharing || rarity === 0) continue;
    for (let i = 0; i < notes.length; i++) {
      const other = notes[i] ?? 0;
      if (sums[other] === 0) near.push(other);
      sums[other] = (sums[other] ?? 0) + rarity * weight * (weights[i] ?? 0);
    }
  }
  return near;
}

/** The notes with the highest sums; notes are in the order of their ids, so lower numbers win. */
function takeNearest(near: readonly number[], sums: Int32Array, least: number): number[] {
  const best: number[] = [];
  const isBefore = (a: number, b: number): boolean =>
    (sums[a] ?? 0) > (sums[b] ?? 0) || (sums[a] === sums[b] && a < b);
  for (const other of near) {
    if ((sums[other] ?? 0) < least) continue;
    const last = best.at(-1);
    if (best.length === relatedShown && last !== undefined && !isBefore(other, last)) continue;
    const place = best.findIndex((known) => isBefore(other, known));
    best.splice(place === -1 ? best.length : place, 0, other);
    best.length = Math.min(best.length, relatedShown);
  }
  return best;
}

interface Telling {
  term: string;
  weight: number;
  rarity: number;
  worth: number;
}

/** How telling words are in each note. */
function weighTerms(notes: readonly PublicNote[]): {
  telling: (at: number) => Telling[];
  rarityOf: (count: number) => number;
} {
  const terms: Terms[] = notes.map(termsOf);
  const counts = new Map<string, number>();
  for (const one of terms)
    for (const term of one.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const all = 2 * Math.ceil(Math.log2(notes.length + 1));
  /** In half octaves: twice as common is two less. */
  const rarityOf = (count: number): number => Math.max(0, all - Math.floor(2 * Math.log2(count)));
  const telling = (at: number): Telling[] => {
    const found: Telling[] = [];
    let length = 0;
    for (const times of terms[at]?.values() ?? []) length += times;
    for (const [term, times] of terms[at] ?? []) {
      const count = counts.get(term) ?? 0;
      // A word that no other note has can be shared with none.
      if (count < 2) continue;
      const [weight, rarity] = [weightOf(times, length), rarityOf(count)];
      found.push({ term, weight, rarity, worth: weight * rarity });
    }
    found.sort((a, b) => b.worth - a.worth || byCodePoint(a.term, b.term));
    return found.slice(0, mostTerms);
  };
  return { telling, rarityOf };
}

/** BM25's part for how often a word stands in a text of some length, in sixteenths. */
function weightOf(times: number, length: number): number {
  const [saturation, lengthPart, usualLength] = [1.2, 0.75, 600];
  const slack = saturation * (1 - lengthPart + (lengthPart * length) / usualLength);
  return Math.round((16 * times) / (times + slack));
}
