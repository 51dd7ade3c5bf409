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

const forms = {
  'rss.xml': { type: 'application/rss+xml', write: writeRss },
  'atom.xml': { type: 'application/atom+xml', write: writeAtom },
  'feed.json': { type: 'application/feed+json', write: writeJsonFeed },
} as const;

/** The name of a feed's file, which says its form. */
export type FeedFile = keyof typeof forms;

/** A page that has feeds, and the digest of all that they say. */
interface FeedPath {
  params: { place: string | undefined };
  cacheKey: string;
}

/** The paths of all feeds of one form; a file of the owner's in `public/` stays in the place of ours. */
export async function feedPaths(file: FeedFile): Promise<FeedPath[]> {
  const garden = await readGarden();
  const isOwners = file !== 'rss.xml' && existsSync(join(root, 'public', file));
  return [...feedPlaces(garden).values()]
    .filter(({ path }) => path !== '' || !isOwners)
    .map((place) => ({
      params: { place: place.path === '' ? undefined : place.path },
      cacheKey: keyOf(place),
    }));
}

/** The digest of all that the feed of the whole garden says. */
export async function gardenFeedKey(): Promise<string> {
  const whole = feedPlaces(await readGarden()).get('');
  return whole ? keyOf(whole) : '';
}

/** Every form of a feed asks, and a note is in the feeds of all its tags and folders. */
const keys = new WeakMap<FeedPlace, string>();
const items = new WeakMap<Entry, { item: FeedItem; digest: string }>();

/** The digest of all that the feeds of a place say. */
function keyOf(place: FeedPlace): string {
  const { path, address, name, isWhole, notes } = place;
  const known =
    keys.get(place) ??
    digestOf(
      ...[path, address, name, String(isWhole)],
      ...notes.map(digestOfItem),
      ...(isWhole ? notes.map((entry) => entry.textKey()) : []),
    );
  keys.set(place, known);
  return known;
}

/** The feed of a page as it is now; a 404 where there is none. */
export async function feedAt(file: FeedFile, param = ''): Promise<Response> {
  // Two signs of an address stay encoded in what Astro hands over.
  const path = param.replaceAll('%23', '#').replaceAll(/%3f/gi, '?');
  const known = feedPlaces(await readGarden()).get(path);
  // A build asks for those that there are: where one has gone, nothing of its notes can be told.
  const place = known ?? (import.meta.env.PROD ? emptyPlace(path) : undefined);
  if (!place) return new Response(null, { status: 404 });
  const { type, write } = forms[file];
  const text = write(await feedOf(place, file));
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
}

function emptyPlace(path: string): FeedPlace {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { path, address: `/${path}/`, name, isWhole: false, notes: [] };
}

async function feedOf(place: FeedPlace, file: FeedFile): Promise<Feed> {
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
      : place.notes.map((entry) => itemOf(entry).item),
  };
}

/** A note of which a feed can say nothing is told when the feed is made, which then goes without it. */
function digestOfItem(entry: Entry): string {
  try {
    return itemOf(entry).digest;
  } catch {
    return '';
  }
}

function itemOf(entry: Entry): { item: FeedItem; digest: string } {
  const known = items.get(entry) ?? describeItem(entry);
  items.set(entry, known);
  return known;
}

function describeItem({ data }: Entry): { item: FeedItem; digest: string } {
  const { planted, tended } = data;
  const date = (written = ''): Date => new Date(secondsOf(written) * 1000);
  const item = {
    id: absolute(data.firstAddress),
    url: absolute(data.address),
    title: data.title,
    summary: data.description ?? data.excerpt,
    published: date(planted ?? tended),
    updated: date(tended ?? planted),
    tags: data.tags,
  };
  return { item, digest: digestOf(JSON.stringify(item)) };
}

const wholes = new WeakMap<Entry, FeedItem>();

async function wholeItemOf(entry: Entry): Promise<FeedItem> {
  const known = wholes.get(entry) ?? (await describeWhole(entry));
  wholes.set(entry, known);
  return known;
}

async function describeWhole(entry: Entry): Promise<FeedItem> {
  const live = await nativeGarden().gardenOfProcess().now();
  const { item } = itemOf(entry);
  const { html } = await entry.text();
  const fail = (cause: unknown): void => {
    live.fail(entry.id, cause);
  };
  return { ...item, html: feedContent(html, item.url, entry.data.excerpt, fail) };
}
