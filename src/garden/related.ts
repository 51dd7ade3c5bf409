import type { Edges } from './graph.ts';
import type { NoteId } from './note.ts';
import type { PublicNote } from './publish.ts';
import { tagKey, tagsAbove } from './tags.ts';
import { type Feature, KeywordMemory, type Own, weighWords } from './keywords.ts';

const relatedShown = 5;
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
  edges: ReadonlyMap<NoteId, Edges>,
  memory = new RelatedMemory(),
): (id: NoteId) => NoteId[] {
  let compare: ((id: NoteId) => NoteId[]) | undefined;
  return (id) => (compare ??= compareNotes(notes, edges, memory))(id);
}

function compareNotes(
  notes: readonly PublicNote[],
  edges: ReadonlyMap<NoteId, Edges>,
  memory: RelatedMemory,
): (id: NoteId) => NoteId[] {
  const words = weighWords(notes, memory.keywords);
  const numbers = new Map(notes.map(({ id }, at) => [id, at]));
  const sharedBy = (others: Iterable<NoteId>, weight: number): Feature => {
    const sharing = [...others].flatMap((id) => numbers.get(id) ?? []);
    return {
      notes: sharing,
      weights: sharing.map(() => weight),
      rarity: words.rarityOf(sharing.length),
    };
  };
  const tied = (id: NoteId): Edges | undefined => edges.get(id);
  const leading = keeper((to) =>
    sharedBy(tied(to)?.backlinks.map(({ from }) => from) ?? [], linkWeight),
  );
  const ledTo = keeper((from) =>
    sharedBy(new Set(tied(from)?.links.map(({ to }) => to)), linkWeight),
  );
  const tags = new Map<string, NoteId[]>();
  for (const note of notes)
    for (const tag of memory.tagsOf(note)) {
      const tagged = tags.get(tag);
      if (tagged) tagged.push(note.id);
      else tags.set(tag, [note.id]);
    }
  const tagged = keeper((tag) => sharedBy(tags.get(tag) ?? [], tagWeight));

  const sums = new Int32Array(notes.length);
  return (id) => {
    const at = numbers.get(id);
    const note = notes[at ?? -1];
    if (at === undefined || !note) return [];
    const { links, backlinks } = tied(id) ?? { links: [], backlinks: [] };
    const near = addUp(
      [
        ...words.ownOf(at),
        ...[...new Set(links.map(({ to }) => to))].map((to) => ({
          feature: leading(to),
          weight: linkWeight,
        })),
        ...backlinks.map(({ from }) => ({ feature: ledTo(from), weight: linkWeight })),
        ...[...memory.tagsOf(note)].map((tag) => ({ feature: tagged(tag), weight: tagWeight })),
      ],
      sums,
    );
    sums[at] = 0;
    for (const { to } of links) sums[numbers.get(to) ?? at] = 0;
    for (const { from } of backlinks) sums[numbers.get(from) ?? at] = 0;
    const nearest = takeNearest(near, sums, leastWorth * words.rarityOf(1));
    for (const other of near) sums[other] = 0;
    return nearest.flatMap((other) => notes[other]?.id ?? []);
  };
}

/** Makes each thing once, when it is asked for. */
function keeper(make: (name: string) => Feature): (name: string) => Feature {
  const made = new Map<string, Feature>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}

/** What was compared before. */
export class RelatedMemory {
  readonly keywords = new KeywordMemory();
  #tags = new WeakMap<readonly string[], ReadonlySet<string>>();

  /** A note's tags and those above them; its list of tags stays the same until its file changes. */
  tagsOf({ allTags }: PublicNote): ReadonlySet<string> {
    const known = this.#tags.get(allTags) ?? new Set(allTags.flatMap(tagsAbove).map(tagKey));
    this.#tags.set(allTags, known);
    return known;
  }
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
