import { listSeries } from '../garden/series.ts';
import { isTrail } from '../garden/trails.ts';
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
import settings from '../site.config.ts';
import type { Entry, EntryData } from './entry.ts';
import { nativeGarden } from './native.ts';
import type { LoadedGarden } from './loaded-garden.ts';
import type { LockedNote } from './locked-notes.ts';
import type { SharePictures } from './share-pictures.ts';

export type { Entry };

/** A folder for which a page is made that lists it. */
export interface Folder {
  path: string;
  address: string;
  name: string;
  notes: Entry[];
}

/** The garden as pages see it. */
export interface Garden {
  /** What lists may name, by id in code-point order; introductions of tags are not among them. */
  notes: Entry[];
  /** All notes that have a page: those and the ones that are listed nowhere. */
  pages: Entry[];
  /** All of these. */
  byId: ReadonlyMap<string, Entry>;
  tags: TagNode[];
  /** How a tag is written wherever it is listed, by its key. */
  tagNames: ReadonlyMap<string, string>;
  /** Tags that only notes have, or introduce, which are listed nowhere. */
  quietTags: TagNode[];
  /** Pages of tags that have another name now, each with the address of that. */
  tagRedirects: ReadonlyMap<string, string>;
  /** Introductions of tags, by the tag's key. */
  introductions: ReadonlyMap<string, Entry>;
  folders: Folder[];
  /** The titles of the pages of notes and folders, by address. */
  titles: ReadonlyMap<string, string>;
  /** Whether any note lies in a folder. */
  hasFolders: boolean;
  /** The notes of each series, in order, by the key of its name. */
  series: ReadonlyMap<string, Entry[]>;
  /** Notes that lay a trail, by title. */
  trails: Entry[];
  home: Entry | undefined;
  /** Notes whose page is encrypted, by address. */
  locked: ReadonlyMap<string, LockedNote>;
  /** The pictures that stand for pages where others link to them. */
  pictures: Pick<SharePictures, 'garden' | 'notes'>;
}

let read: { entries: LoadedGarden['entries']; garden: Garden } | undefined;

/** The garden as pages see it now: read once in a build, and after each change in development. */
export async function readGarden(): Promise<Garden> {
  const { gardenOfProcess, sharePictures } = nativeGarden();
  const live = await gardenOfProcess().now();
  const { entries } = live;
  if (read?.entries !== entries)
    read = { entries, garden: viewGarden(live, await live.locked(), sharePictures(live)) };
  return read.garden;
}

function viewGarden(
  { entries: all, garden }: LoadedGarden,
  locked: Garden['locked'],
  pictures: Garden['pictures'],
): Garden {
  const pages = all.filter((entry) => entry.data.introduces === undefined);
  const notes = pages.filter(({ data }) => data.listed);
  const byId = new Map(pages.map((entry) => [entry.id, entry]));
  const treeOf = (entries: readonly Entry[]): TagNode[] =>
    tagTree(
      entries.map(({ id, data: { introduces, tags } }) => ({
        id,
        allTags: introduces === undefined ? tags : [introduces],
      })),
    );
  const tags = treeOf(notes);
  const tagNames = new Map(flattenTags(tags).map(({ key, name }) => [key, name]));
  const quiet = treeOf(all.filter(({ data }) => !data.listed));
  const folders = listFolders(
    notes.map(({ id }) => id),
    new Set(pages.map(({ data }) => data.address)),
  ).map((folder) => ({ ...folder, notes: folder.notes.flatMap((id) => byId.get(id) ?? []) }));
  return {
    notes,
    pages,
    byId,
    tags,
    tagNames,
    quietTags: flattenTags(quiet).filter(({ key }) => !tagNames.has(key)),
    tagRedirects: new Map(garden.tagRedirects),
    introductions: new Map(
      all.flatMap((entry) =>
        entry.data.introduces === undefined || !entry.data.listed
          ? []
          : [[tagKey(entry.data.introduces), entry]],
      ),
    ),
    folders,
    titles: new Map([
      ...folders.map(({ address, name }) => [address, name] as const),
      ...notes.map(({ data }) => [data.address, data.title] as const),
    ]),
    hasFolders: notes.some(({ id }) => folderOfNote(id) !== ''),
    series: listSeries(notes, byTitle),
    trails: notes.filter(({ data }) => isTrail(data)).sort(byTitle),
    home: pages.find((entry) => entry.data.address === '/'),
    locked,
    pictures,
  };
}

/** Sorting asks again and again. */
const tended = new WeakMap<EntryData, string>();

/** The day on which a note was last tended; empty when nobody knows. */
export function tendedDay({ data }: Pick<Entry, 'data'>): string {
  const known = tended.get(data) ?? dayOf(data.tended ?? data.planted ?? '');
  tended.set(data, known);
  return known;
}

/** Latest first; notes without a date at the end, by title. */
export function byDateDown(a: Entry, b: Entry): number {
  return byCodePoint(tendedDay(b), tendedDay(a)) || byTitle(a, b);
}

const collator = new Intl.Collator(settings.lang, { numeric: true, sensitivity: 'base' });

/** Compares names as a reader would look them up: “The” in quotes stands among the T. */
export function compareTitles(a: string, b: string): number {
  return collator.compare(fromFirstLetter(a), fromFirstLetter(b)) || byCodePoint(a, b);
}

function fromFirstLetter(title: string): string {
  return title.replace(/^[^\p{L}\p{N}]+/u, '') || title;
}

/** By title as a reader would look it up; equal titles by id, so that the order is always the same. */
export function byTitle(a: Entry, b: Entry): number {
  return compareTitles(a.data.title, b.data.title) || byCodePoint(a.id, b.id);
}
