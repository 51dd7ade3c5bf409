import type { EntryData } from '../collection/entry.ts';
import { type Entry, type Garden, minutesOf } from '../collection/notes.ts';
import { tagKey, tagsAbove } from '../garden/index.ts';
import { href } from './frame.ts';
import { type Place, placesAboveNote } from './places.ts';

interface Known {
  title: string;
  href: string;
}

/** Everything that a note's page shows, as plain data: the page hangs on this and nothing else. */
export interface NoteView {
  id: string;
  /** The digest of all that the text hangs on. */
  textKey: string;
  data: Omit<EntryData, 'links' | 'backlinks' | 'mentions'>;
  places: Place[];
  minutes: number;
  tags: string[];
  /** Its tags and those above them, by which search finds it. */
  filters: string[];
  backlinks: (EntryData['backlinks'][number] & Known)[];
  mentions: (EntryData['mentions'][number] & Known)[];
  outgoing: Known[];
}

const knownIn = new WeakMap<Garden, Map<string, Known>>();

/** What every note is called where others name it. */
function namesIn(garden: Garden): Map<string, Known> {
  const names =
    knownIn.get(garden) ??
    new Map(
      garden.notes.map(({ id, data }) => [id, { title: data.title, href: href(data.address) }]),
    );
  knownIn.set(garden, names);
  return names;
}

/** Gathers what a note's page shows. */
export function viewNote(garden: Garden, entry: Entry): NoteView {
  const { links, backlinks, mentions, ...data } = entry.data;
  const names = namesIn(garden);
  const known = (id: string): Known | undefined => names.get(id);
  const from = <T extends { from: string }>(one: T): (T & Known)[] => {
    const other = known(one.from);
    return other ? [{ ...one, ...other }] : [];
  };
  const named = (tag: string): string => garden.tagNames.get(tagKey(tag)) ?? tag;
  return {
    id: entry.id,
    textKey: entry.textKey(),
    data,
    places: placesAboveNote(garden, entry.id, data.address),
    minutes: minutesOf(entry),
    tags: data.tags.map(named),
    // A note is found by its tags and by those above them.
    filters: [...new Set(data.tags.flatMap(tagsAbove).map(named))],
    backlinks: backlinks.flatMap(from),
    mentions: mentions.flatMap(from),
    outgoing: [...new Set(links.map(({ to }) => to))].flatMap((to) => known(to) ?? []),
  };
}
