import type { EntryData } from '../site/entry.ts';
import type { Entry, Garden } from '../site/notes.ts';
import { type Station, type TrailView, viewTrails } from '../garden/trails.ts';
import { seriesKey, type SeriesView, viewSeries } from '../garden/series.ts';
import { tagKey, tagsAbove } from '../garden/index.ts';
import type { SharePicture } from '../site/share-pictures.ts';
import { hasFeeds } from './feed-places.ts';
import type { Named } from './frame.ts';
import { type Place, placesAboveNote } from './places.ts';

/** Another note, as far as a page names it. */
export interface Known extends Named {
  address: string;
}

/** Everything that a note's page shows, as plain data: the page hangs on this and nothing else. */
export interface NoteView {
  id: string;
  /** The digest of all that the text hangs on. */
  textKey: string;
  data: Omit<EntryData, 'links' | 'backlinks' | 'mentions' | 'neighbourhood' | 'related'>;
  places: Place[];
  /** Whether it is the page of a folder with feeds of its own. */
  hasFeeds: boolean;
  tags: string[];
  /** Its tags and those above them, by which search finds it. */
  filters: string[];
  series: SeriesView<Known> | undefined;
  trails: TrailView<Known>[];
  backlinks: (EntryData['backlinks'][number] & { by: Known })[];
  mentions: (EntryData['mentions'][number] & { by: Known })[];
  outgoing: Known[];
  /** The notes one link away, and edges between them, by number. */
  neighbours: Known[];
  between: [number, number][];
  /** Notes near this one that are not linked with it. */
  related: Known[];
  /** What stands for it where others link to it; undefined where that is the garden's. */
  picture: SharePicture | undefined;
}

/** What is worked out once for all pages of a garden. */
interface Names {
  notes: ReadonlyMap<string, Known>;
  series: ReadonlyMap<string, string[]>;
  trails: { id: string; stations: readonly Station[] }[];
}

const knownIn = new WeakMap<Garden, Names>();

function namesIn(garden: Garden): Names {
  const names = knownIn.get(garden) ?? {
    notes: new Map(
      garden.notes.map(({ id, data: { title, titleMarks, address, lang, typography } }) => [
        id,
        { title, titleMarks, address, lang, typography },
      ]),
    ),
    series: new Map([...garden.series].map(([key, members]) => [key, members.map(({ id }) => id)])),
    trails: garden.trails.map(({ id, data: { stations } }) => ({ id, stations })),
  };
  knownIn.set(garden, names);
  return names;
}

/** Gathers what a note's page shows. */
export function viewNote(garden: Garden, entry: Entry): NoteView {
  const { links, backlinks, mentions, neighbourhood, related, ...data } = entry.data;
  const { notes, series, trails } = namesIn(garden);
  const known = (id: string): Known | undefined => notes.get(id);
  const named = (tag: string): string => garden.tagNames.get(tagKey(tag)) ?? tag;
  const by = <T extends { from: string }>(one: T): (T & { by: Known })[] => {
    const other = known(one.from);
    return other ? [{ ...one, by: other }] : [];
  };
  return {
    id: entry.id,
    textKey: entry.textKey(),
    data,
    places: placesAboveNote(garden, entry.id, data.address),
    hasFeeds: hasFeeds(garden, data.address.slice(1, -1)),
    tags: data.tags.map(named),
    // A note is found by its tags and by those above them.
    filters: [...new Set(data.tags.flatMap(tagsAbove).map(named))],
    series: viewSeries(series.get(seriesKey(data.series ?? '')) ?? [], entry.id, known),
    trails: viewTrails(trails, entry.id, known),
    backlinks: backlinks.flatMap(by),
    mentions: mentions.flatMap(by),
    outgoing: [...new Set(links.map(({ to }) => to))].flatMap((to) => known(to) ?? []),
    neighbours: neighbourhood.notes.flatMap((id) => known(id) ?? []),
    between: neighbourhood.between,
    related: related.flatMap((id) => known(id) ?? []),
    picture: garden.pictures.notes.get(entry.id),
  };
}
