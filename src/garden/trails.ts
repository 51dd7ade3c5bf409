import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Garden } from './garden.ts';
import type { NoteId } from './note.ts';
import type { PublicNote } from './publish.ts';
import { wordsOf } from './text.ts';

/** A note on a trail, with the words that lead to it. */
export interface Station {
  to: NoteId;
  words: string;
}

/**
 * The links that a trail goes along, by their numbers: the first of each item of its lists, in
 * order. Our manual: Trails.
 */
export function stationLinks(tree: Root): number[] {
  const numbers: number[] = [];
  visit(tree, 'listItem', (item) => {
    const number = firstLink(item.children);
    if (number !== undefined) numbers.push(number);
  });
  return numbers;
}

/** The first link that stands in an item itself, not in a list below it. */
function firstLink(children: readonly Nodes[]): number | undefined {
  let found: number | undefined;
  for (const child of children)
    visit(child, (node) => {
      if (node.type === 'list' || found !== undefined) return SKIP;
      found = node.data?.link;
      return undefined;
    });
  return found;
}

/**
 * The notes that a trail leads to, each once: those that lists may name, and never the trail itself.
 */
export function stationsOf(garden: Garden, note: PublicNote): Station[] {
  const resolutions = garden.resolutions.get(note.id) ?? [];
  const stations = new Map<NoteId, Station>();
  for (const number of note.stations) {
    const resolution = resolutions[number];
    if (resolution?.outcome !== 'found') continue;
    const { id } = resolution.target;
    if (id === note.id || stations.has(id) || !listedIn(garden).has(id)) continue;
    stations.set(id, { to: id, words: wordsTo(garden, note, number) });
  }
  return [...stations.values()];
}

/** What a trail says of a station, without its name at the beginning. */
function wordsTo(garden: Garden, note: PublicNote, number: number): string {
  const passage = note.passages.find(({ pieces }) => pieces.includes(number));
  if (!passage) return '';
  const said = wordsOf(passage.pieces, (link) => garden.show(note, link)).trim();
  const name = garden.show(note, number);
  const rest = said.startsWith(name) ? said.slice(name.length).trim() : said;
  return /[\p{L}\p{N}]/u.test(rest) ? rest.replace(/^[–—:;,.-]+/, '').trim() : '';
}

const listed = new WeakMap<Garden, ReadonlySet<NoteId>>();

function listedIn(garden: Garden): ReadonlySet<NoteId> {
  const known =
    listed.get(garden) ??
    new Set(
      garden.notes.flatMap((note) =>
        note.listed && note.introduces === undefined ? [note.id] : [],
      ),
    );
  listed.set(garden, known);
  return known;
}

/** Where a note stands on a trail. */
export interface TrailView<T> {
  trail: T;
  /** The number of the note, from 1, and of all. */
  number: number;
  count: number;
  before: T | undefined;
  after: T | undefined;
  /** What the trail says of the note that comes next. */
  words: string;
}

/** A page of more would be a page of trails. */
const mostTrails = 3;

/**
 * Looks at the trails of a garden from one of the notes on them.
 *
 * @param trails all, with the notes on each, in the order in which they are to be named
 * @param show what is shown of a note
 */
export function viewTrails<T>(
  trails: readonly { id: NoteId; stations: readonly Station[] }[],
  id: NoteId,
  show: (id: NoteId) => T | undefined,
): TrailView<T>[] {
  return trails
    .flatMap(({ id: own, stations }) => {
      const at = stations.findIndex(({ to }) => to === id);
      const trail = show(own);
      if (at === -1 || trail === undefined) return [];
      const [before, after] = [stations[at - 1], stations[at + 1]];
      return {
        ...{ trail, number: at + 1, count: stations.length },
        before: before && show(before.to),
        after: after && show(after.to),
        words: after?.words ?? '',
      };
    })
    .slice(0, mostTrails);
}

/** Whether a note is a trail: of one note there is no next. */
export function isTrail({ stations }: { stations: readonly Station[] }): boolean {
  return stations.length > 1;
}
