import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtom } from '../features/feeds/atom.ts';
import type { Feed, FeedItem } from '../features/feeds/feed.ts';
import { feedContent } from '../features/feeds/feed-html.ts';
import { writeJsonFeed } from '../features/feeds/json-feed.ts';
import { writeRss } from '../features/feeds/rss.ts';
import { secondsOf } from '../garden/index.ts';
import { digestOf } from '../reading/cache.ts';
import { root } from '../settings/place.ts';
import { nativeGarden } from '../site/native.ts';
import { type Entry, readGarden } from '../site/notes.ts';
import settings from '../site.config.ts';
import { type FeedPlace, feedPlaces } from './feed-places.ts';
import { absolute } from './frame.ts';
import { freeFeeds } from './old-feeds.ts';

const forms = {
  'rss.xml': { type: 'application/rss+xml', write: writeRss },
  'atom.xml': { type: 'application/atom+xml', write: writeAtom },
  'feed.json': { type: 'application/feed+json', write: writeJsonFeed },
} as const;

type FormName = keyof typeof forms;

/** Names under which other programs have the feed of the whole garden. */
const otherNames = ['feed.xml', 'index.xml'];

/** A feed as a file of the site. */
export interface FeedFile {
  /** Its place in the folder of the site. */
  file: string;
  type: string;
  /** The digest of all that it says; undefined for what is made as soon as it is found. */
  key: string | undefined;
  /** The feed as it is now. */
  text: () => Promise<string>;
}

/** The feeds of the garden as it is now; a file of the owner's in `public/` stays in the place of ours. */
export async function listFeeds(): Promise<FeedFile[]> {
  const garden = await readGarden();
  const isOwners = (file: string): boolean => existsSync(join(root, 'public', file));
  const names = Object.keys(forms) as FormName[];
  const free = await freeFeeds(otherNames.map((name) => `/${name}/`));
  return [...feedPlaces(garden).values()].flatMap((place) => {
    const { path } = place;
    if (path !== '') return names.map((form) => feedFile(place, form, `${path}/${form}`));
    return [
      ...names.map((form) => feedFile(place, form)),
      ...free.map((address) => feedFile(place, 'rss.xml', address.slice(1, -1))),
    ].filter(({ file }) => file === 'rss.xml' || !isOwners(file));
  });
}

function feedFile(place: FeedPlace, form: FormName, file: string = form): FeedFile {
  const { type, write } = forms[form];
  return {
    ...{ file, type, key: place.isWhole ? keyOf(place) : undefined },
    text: async () => {
      const now = feedPlaces(await readGarden()).get(place.path);
      // Where none is left, nothing of its notes can be told.
      return write(await feedOf(now ?? { ...place, notes: [] }, form));
    },
  };
}

const items = new WeakMap<Entry, FeedItem>();

/** The digest of all that a feed with whole texts says. */
function keyOf({ notes }: FeedPlace): string {
  return digestOf(...notes.flatMap((entry) => [saidOf(entry), entry.textKey()]));
}

async function feedOf(place: FeedPlace, file: FormName): Promise<Feed> {
  const title = place.name === '' ? settings.title : `${place.name} · ${settings.title}`;
  return {
    title,
    description: place.name === '' ? (settings.description ?? title) : title,
    lang: settings.lang,
    author: settings.author,
    home: absolute(place.address),
    self: absolute(`${place.address}${file}`),
    items: place.isWhole
      ? await Promise.all(place.notes.map(wholeItemOf))
      : place.notes.map(itemOf),
  };
}

/** A note of which a feed can say nothing is told when the feed is made, which then goes without it. */
function saidOf(entry: Entry): string {
  try {
    return JSON.stringify(itemOf(entry));
  } catch {
    return '';
  }
}

function itemOf(entry: Entry): FeedItem {
  const known = items.get(entry) ?? describeItem(entry);
  items.set(entry, known);
  return known;
}

function describeItem({ data }: Entry): FeedItem {
  const { planted, tended } = data;
  const date = (written = ''): Date => new Date(secondsOf(written) * 1000);
  return {
    id: absolute(data.firstAddress),
    url: absolute(data.address),
    title: data.title,
    author: settings.author?.name,
    summary: data.description ?? data.excerpt,
    published: date(planted ?? tended),
    updated: date(tended ?? planted),
    tags: data.tags,
  };
}

const wholes = new WeakMap<Entry, FeedItem>();

async function wholeItemOf(entry: Entry): Promise<FeedItem> {
  const known = wholes.get(entry) ?? (await describeWhole(entry));
  wholes.set(entry, known);
  return known;
}

async function describeWhole(entry: Entry): Promise<FeedItem> {
  const live = await nativeGarden().gardenOfProcess().now();
  const item = itemOf(entry);
  const { html } = await entry.text();
  const fail = (cause: unknown): void => {
    live.fail(entry.id, cause);
  };
  return { ...item, html: feedContent(html, item.url, entry.data.excerpt, fail) };
}
