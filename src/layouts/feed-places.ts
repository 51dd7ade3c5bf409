import {
  byCodePoint,
  flattenTags,
  folderAddress,
  folderOf,
  folderOfNote,
  secondsOf,
  tagAddress,
  tagKey,
  tagsAbove,
} from '../garden/index.ts';
import { isQuiet } from '../reading/months.ts';
import type { Entry, Garden } from '../site/notes.ts';
import settings from '../site.config.ts';

/** How many notes a feed holds. */
const latest = 20;

/** A page with feeds of its own, which lie below it. */
export interface FeedPlace {
  /** As files have it: without slashes at its ends; empty for the whole garden. */
  path: string;
  address: string;
  /** Of which notes it tells; empty for the whole garden. */
  name: string;
  /** Whether it holds texts in full. */
  isWhole: boolean;
  /** The latest first. */
  notes: Entry[];
}

const known = new WeakMap<Garden, ReadonlyMap<string, FeedPlace>>();

/**
 * All pages with feeds, by path: the home page, and tags and folders of which a note has a date.
 * Notes without any date are in none, and those that stand back neither.
 */
export function feedPlaces(garden: Garden): ReadonlyMap<string, FeedPlace> {
  const places = known.get(garden) ?? listPlaces(garden);
  known.set(garden, places);
  return places;
}

/** Whether a page has feeds. */
export function hasFeeds(garden: Garden, path: string): boolean {
  return feedPlaces(garden).has(path);
}

function listPlaces(garden: Garden): Map<string, FeedPlace> {
  const { notes, home, tags } = garden;
  const whole = { path: '', address: '/', name: '', isWhole: true, notes: [] };
  const places = new Map<string, FeedPlace>([['', whole]]);
  const add = (path: string, address: string, name: string, entry: Entry): void => {
    const place = places.get(path) ?? { path, address, name, isWhole: path === '', notes: [] };
    places.set(path, place);
    if (place.notes.length < latest) place.notes.push(entry);
  };
  const names = new Map(flattenTags(tags).map(({ key, name }) => [key, name]));
  const dated = notes
    // A home page is news only when its author says of what day it is.
    .filter((entry) => entry !== home || (entry.data.created ?? entry.data.modified))
    .filter(({ id }) => !isQuiet(id, settings.quiet))
    .flatMap((entry) => {
      const written = entry.data.planted ?? entry.data.tended;
      return written === undefined ? [] : [{ entry, seconds: secondsOf(written) }];
    })
    .sort((a, b) => b.seconds - a.seconds || byCodePoint(a.entry.id, b.entry.id));
  for (const { entry } of dated) {
    add('', '/', '', entry);
    for (let folder = folderOfNote(entry.id); folder !== ''; folder = folderOf(folder)) {
      const address = folderAddress(folder);
      add(address.slice(1, -1), address, folder.slice(folder.lastIndexOf('/') + 1), entry);
    }
    for (const key of new Set(entry.data.tags.flatMap(tagsAbove).map(tagKey))) {
      const name = names.get(key) ?? key;
      add(`tags/${key}`, tagAddress(name), `#${name}`, entry);
    }
  }
  return places;
}
