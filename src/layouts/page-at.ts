import type { EntryText } from '../rendering/entry-text.ts';
import { type Entry, type Garden, readGarden } from '../site/notes.ts';
import type { LockedNote } from '../site/locked-notes.ts';
import { digestOf } from '../reading/cache.ts';
import { flattenTags, type TagNode } from '../garden/index.ts';
import { freeFeeds } from './old-feeds.ts';
import { type FolderView, type TagView, viewFolder, viewTag } from './list-view.ts';
import { type NoteView, viewNote } from './note-view.ts';

/** A path for Astro, and the digest of all that its page shows: while it stays, so does the page. */
interface Path<Param extends string> {
  params: Record<Param, string>;
  cacheKey?: string;
}

/** What stands at an address. */
export type PageView =
  | { note: NoteView; text: EntryText }
  | { locked: LockedNote }
  | { folder: FolderView }
  | { to: string };

const shown = (view: object): { cacheKey: string } => ({
  cacheKey: digestOf(JSON.stringify(view)),
});

/** The same of what has to be gathered; where that fails, whoever makes the page is told. */
const shownIfAny = (gather: () => object): { cacheKey?: string } => {
  try {
    return shown(gather());
  } catch {
    return {};
  }
};

/** Programs are Astro's: what they show, only Astro knows. */
const isOurs = ({ isModule }: Entry): boolean => !isModule;

/** Locked notes that the garden itself does not know, since their titles are locked too. */
const apart = ({ pages, locked }: Garden): string[] => {
  const known = new Set(pages.map(({ data }) => data.address));
  return [...locked.keys()].filter((address) => !known.has(address));
};

/** Where many programs have a feed, as a folder; ours is a file. */
const oldFeed = '/feed/';
const feed = '/rss.xml';

/** The paths of all pages of notes, folders and old addresses. */
export async function addressPaths(): Promise<Path<'address'>[]> {
  const garden = await readGarden();
  const isBuild = import.meta.env.PROD;
  const params = (address: string): Pick<Path<'address'>, 'params'> => ({
    params: { address: address.slice(1, -1) },
  });
  return [
    ...garden.pages
      .filter((entry) => entry !== garden.home)
      .map((entry) => ({
        ...params(entry.data.address),
        ...(isBuild && isOurs(entry) && !garden.locked.has(entry.data.address)
          ? shownIfAny(() => viewNote(garden, entry))
          : {}),
      })),
    ...apart(garden).map(params),
    ...garden.folders.map((folder) => ({
      ...params(folder.address),
      ...(isBuild ? shownIfAny(() => viewFolder(garden, folder)) : {}),
    })),
    ...(await freeFeeds([oldFeed])).map((old) => ({ ...params(old), ...shown({ to: feed }) })),
    ...garden.pages.flatMap(({ data }) =>
      data.redirects.map((old) => ({ ...params(old), ...shown({ to: data.address }) })),
    ),
  ];
}

let places: { garden: Garden; byAddress: Map<string, () => Promise<PageView>> } | undefined;

/** What stands at an address now; undefined when nothing does. */
export async function pageAt(address: string): Promise<PageView | undefined> {
  const garden = await readGarden();
  if (places?.garden !== garden) {
    const byAddress = new Map<string, () => Promise<PageView>>();
    byAddress.set(oldFeed, () => Promise.resolve({ to: feed }));
    for (const entry of garden.pages) {
      for (const old of entry.data.redirects)
        byAddress.set(old, () => Promise.resolve({ to: entry.data.address }));
    }
    for (const folder of garden.folders)
      byAddress.set(folder.address, () => Promise.resolve({ folder: viewFolder(garden, folder) }));
    for (const entry of garden.pages)
      byAddress.set(entry.data.address, async () => ({
        note: viewNote(garden, entry),
        text: await entry.text(),
      }));
    for (const [own, locked] of garden.locked)
      byAddress.set(own, () => Promise.resolve({ locked }));
    places = { garden, byAddress };
  }
  return places.byAddress.get(address)?.();
}

function tagNodes({ tags, quietTags, introductions }: Garden): Map<string, TagNode> {
  const nodes = new Map(flattenTags(tags).map((node) => [node.key, node]));
  // Their notes are listed nowhere, but a tag in such a note has to lead somewhere.
  for (const { key, name } of quietTags) nodes.set(key, { key, name, notes: [], below: [] });
  for (const [key, entry] of introductions)
    if (!nodes.has(key))
      nodes.set(key, { key, name: entry.data.introduces ?? key, notes: [], below: [] });
  return nodes;
}

/** The paths of all pages of tags. */
export async function tagPaths(): Promise<Path<'tag'>[]> {
  const garden = await readGarden();
  const isBuild = import.meta.env.PROD;
  const pages = [...tagNodes(garden).values()].map((node) => {
    const introduction = garden.introductions.get(node.key);
    const isCertain = isBuild && (!introduction || isOurs(introduction));
    const key = isCertain ? shownIfAny(() => viewTag(garden, node)) : {};
    return { params: { tag: node.key }, ...key };
  });
  const old = [...garden.tagRedirects].map(([from, to]) => ({
    params: { tag: from.slice('/tags/'.length, -1) },
    ...shown({ to }),
  }));
  return [...pages, ...old];
}

/** What the page of a tag shows now. */
export async function tagAt(
  param: string,
): Promise<{ view: TagView; text: EntryText | undefined } | { to: string } | undefined> {
  const garden = await readGarden();
  // Two signs of an address stay encoded in what Astro hands over.
  const key = param.replaceAll('%23', '#').replaceAll(/%3f/gi, '?');
  const node = tagNodes(garden).get(key);
  if (!node) {
    const to = garden.tagRedirects.get(`/tags/${key}/`);
    return to === undefined ? undefined : { to };
  }
  const introduction = garden.introductions.get(key);
  return {
    view: viewTag(garden, node),
    text: introduction && (await introduction.text()),
  };
}
