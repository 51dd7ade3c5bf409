import { createHash } from 'node:crypto';
import { type CollectionEntry, getCollection } from 'astro:content';
import {
  byCodePoint,
  flattenTags,
  listFolders,
  type TagNode,
  tagKey,
  tagTree,
  dayOf,
  folderOfNote,
} from '../garden/index.ts';

import { listSeries } from '../features/series/series.ts';
import settings from '../site.config.ts';

export type Entry = CollectionEntry<'notes'>;

/** A folder for which a page is made that lists it. */
export interface Folder {
  path: string;
  address: string;
  name: string;
  notes: Entry[];
}

/** The garden as pages see it. */
export interface Garden {
  /** All notes, by id in code-point order; introductions of tags are not among them. */
  notes: Entry[];
  byId: ReadonlyMap<string, Entry>;
  tags: TagNode[];
  /** How a tag is written wherever it is listed, by its key. */
  tagNames: ReadonlyMap<string, string>;
  /** Introductions of tags, by the tag's key. */
  introductions: ReadonlyMap<string, Entry>;
  folders: Folder[];
  /** The titles of the pages of notes and folders, by address. */
  titles: ReadonlyMap<string, string>;
  /** Whether any note lies in a folder. */
  hasFolders: boolean;
  /** The notes of each series, in order, by the key of its name. */
  series: ReadonlyMap<string, Entry[]>;
  home: Entry | undefined;
}

let built: Promise<Garden> | undefined;

/** Reads the collection: once in a build, anew for each page while an author is writing. */
export function readGarden(): Promise<Garden> {
  if (import.meta.env.DEV) return read();
  built ??= read();
  return built;
}

async function read(): Promise<Garden> {
  const all = (await getCollection('notes')).sort((a, b) => byCodePoint(a.id, b.id));
  const notes = all.filter((entry) => entry.data.introduces === undefined);
  const byId = new Map(notes.map((entry) => [entry.id, entry]));
  const tags = tagTree(notes.map(({ id, data }) => ({ id, allTags: data.tags })));
  const folders = listFolders(
    notes.map(({ id }) => id),
    new Set(notes.map(({ data }) => data.address)),
  ).map((folder) => ({ ...folder, notes: folder.notes.flatMap((id) => byId.get(id) ?? []) }));
  return {
    notes,
    byId,
    tags,
    tagNames: new Map(flattenTags(tags).map(({ key, name }) => [key, name])),
    introductions: new Map(
      all.flatMap((entry) =>
        entry.data.introduces === undefined ? [] : [[tagKey(entry.data.introduces), entry]],
      ),
    ),
    folders,
    titles: new Map([
      ...folders.map(({ address, name }) => [address, name] as const),
      ...notes.map(({ data }) => [data.address, data.title] as const),
    ]),
    hasFolders: notes.some(({ id }) => folderOfNote(id) !== ''),
    series: listSeries(notes, byTitle),
    home: notes.find((entry) => entry.data.address === '/'),
  };
}

/** The style sheet of what authors have written as `style`: same rules, same address. */
export function styleSheet(css: string | undefined): { address: string; css: string } | undefined {
  if (css === undefined) return undefined;
  const name = createHash('sha256').update(css).digest('hex').slice(0, 12);
  return { address: `/garden/styles/${name}.css`, css };
}

/** The day on which a note was last tended; empty when nobody knows. */
export function tendedDay({ data }: Entry): string {
  return dayOf(data.tended ?? data.planted ?? '');
}

/** Latest first; notes without a date at the end, by title. */
export function byDateDown(a: Entry, b: Entry): number {
  return byCodePoint(tendedDay(b), tendedDay(a)) || byTitle(a, b);
}

const collator = new Intl.Collator(settings.lang, { numeric: true, sensitivity: 'base' });

/** Compares names as a reader would look them up. */
export function compareTitles(a: string, b: string): number {
  return collator.compare(a, b) || byCodePoint(a, b);
}

/** By title as a reader would look it up; equal titles by id, so that the order is always the same. */
export function byTitle(a: Entry, b: Entry): number {
  return collator.compare(a.data.title, b.data.title) || byCodePoint(a.id, b.id);
}

/** Whether a note has footnotes; of an MDX note only what it is written in is known. */
export function hasFootnotes({ rendered, body }: Entry): boolean {
  return rendered ? rendered.html.includes(' data-note="') : (body?.includes('[^') ?? false);
}
