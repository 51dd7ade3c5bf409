import { join, relative } from 'node:path';
import { nativeGarden } from './native.ts';
import { noteSchema, type NoteData } from '../garden/index.ts';
import { digestOf } from '../reading/cache.ts';
import type { Entry, EntryData } from './entry.ts';
import type { LoadedGarden } from './loaded-garden.ts';
import { contentFolder, root } from '../settings/place.ts';

/** A public note as an entry of Astro's collection `notes`. */
export interface NoteEntry {
  id: string;
  collection: 'notes';
  data: NoteData;
  /** Its Markdown; left out where that names a private note. */
  body?: string;
  /** From the project's folder, as Astro has it. */
  filePath: string;
  digest: string;
}

let read: { loaded: LoadedGarden; entries: ReadonlyMap<string, NoteEntry> } | undefined;

/** The public notes as a collection, by id: worked out when somebody asks, once for each garden. */
export async function noteCollection(): Promise<ReadonlyMap<string, NoteEntry>> {
  const loaded = await nativeGarden().gardenOfProcess().now();
  if (read?.loaded !== loaded) read = { loaded, entries: collect(loaded) };
  return read.entries;
}

function collect({ entries, garden }: LoadedGarden): ReadonlyMap<string, NoteEntry> {
  const bodies = new Map(garden.notes.map(({ id, body }) => [id, body]));
  const namesPrivate = (id: string): boolean =>
    garden.resolutions.get(id)?.some(({ outcome }) => outcome === 'private') === true;
  const entryOf = ({ id, data: known }: Entry): NoteEntry => {
    const data = dataOf(id, known);
    const body = bodies.get(id) ?? '';
    return {
      id,
      collection: 'notes',
      data,
      ...(!namesPrivate(id) && { body }),
      filePath: relative(root, join(contentFolder(), garden.diskPathOf(id))),
      digest: digestOf(JSON.stringify(data), body),
    };
  };
  return new Map(
    entries
      .filter(({ data }) => data.introduces === undefined)
      .map((entry) => [entry.id, entryOf(entry)]),
  );
}

/**
 * What the schema names of a note, checked.
 *
 * @throws Error when the garden has made something else than the schema promises
 */
export function dataOf(id: string, known: EntryData): NoteData {
  const given: Record<keyof NoteData, unknown> = {
    ...picked(known),
    backlinks: known.backlinks.map(({ from }) => from),
  };
  const checked = noteSchema.safeParse(given);
  if (checked.success) return checked.data;
  const issues = checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`${id} does not fit the schema of notes: ${issues.join('; ')}`);
}

/** Of what costs much, only what the schema names is asked for. */
function picked(known: EntryData): Record<keyof NoteData, unknown> {
  const names = Object.keys(noteSchema.shape) as (keyof NoteData)[];
  return Object.fromEntries(names.map((name) => [name, known[name]])) as Record<
    keyof NoteData,
    unknown
  >;
}
