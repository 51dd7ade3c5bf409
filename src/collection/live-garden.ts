import { join } from 'node:path';
import {
  type Garden,
  inReadingOrder,
  isBlog,
  type KnownFiles,
  type NoteId,
  type Problem,
  type PublicNote,
  readVault,
  tieGarden,
  type VaultNature,
} from '../garden/index.ts';
import { codeVersion } from './code-version.ts';
import { describeEntry } from './describe.ts';
import type { Entry, EntryData } from './entry.ts';
import { Pack } from './pack.ts';
import { measurePictures, pictureProblems } from './pictures.ts';
import { cacheFolder, contentFolder } from './place.ts';
import { progress } from './progress.ts';
import { readNotes, type ReadNote } from './read-notes.ts';
import { basePath, gardenRules } from './site.ts';
import { type RenderTask, taskKey, taskMaker } from './task.ts';
import { Texts } from './texts.ts';
import { Workers } from './workers.ts';

/** The garden as it is now. */
export interface LiveGarden {
  garden: Garden;
  problems: Problem[];
  /** Public notes and introductions of tags, by id in code-point order. */
  entries: Entry[];
  /** Says whose texts will be asked for, and in which order. */
  expect: (ids: readonly NoteId[]) => void;
  /** Pictures that Astro makes smaller, as paths from the note's own file. */
  picturesOf: (id: NoteId) => string[];
}

/*
 * Astro loads its settings, the collection and the pages each with modules of their own. All of
 * them import this one past Vite, with Node's own `import`, so that there is one garden.
 */
let known = new Map<NoteId, ReadNote>();
let present: Promise<LiveGarden> | undefined;
/** Set while somebody writes: files are then read again only when their stamp has changed. */
let files: KnownFiles | undefined;
let workers: Workers | undefined;
let isForgetting = false;

export { progress };

/** Whether this build does without what earlier ones have kept. */
export function forgetting(): boolean {
  return isForgetting;
}

const threads = (): Workers => (workers ??= new Workers());

/** The garden of this process; grown when nobody has. */
export function liveGarden(): Promise<LiveGarden> {
  return present ?? growLive();
}

/**
 * Grows the garden anew from what is on disk now; what has not changed is not read again.
 *
 * @param forget whether to do without what earlier builds have kept
 */
export function growLive({ forget = false } = {}): Promise<LiveGarden> {
  isForgetting = forget;
  const growing = grow(forget);
  present = growing;
  return growing;
}

type Listener = (live: LiveGarden) => void;
const listeners = new Set<Listener>();

/** From now on somebody is writing: the garden grows again and again. */
export function keepFiles(): void {
  files ??= new Map();
}

/** Tells whoever wants to know of each garden that is grown from now on. */
export function onGrowth(listener: Listener): void {
  listeners.add(listener);
}

/** Ends the threads that a build has used. */
export async function endThreads(): Promise<void> {
  await workers?.close();
  workers = undefined;
}

async function grow(forget: boolean): Promise<LiveGarden> {
  progress.begin('reading');
  const vault = await readVault(contentFolder(), files);
  const version = await codeVersion();
  const nature: VaultNature = {
    title: gardenRules.title,
    publish: gardenRules.publish,
    exclude: gardenRules.exclude,
    jekyll: isBlog(vault),
  };
  const open = (): Pack => new Pack(join(cacheFolder(), 'notes.pack'), { forget });
  const read = await readNotes(vault.files, nature, version, known, open, threads, progress.count);
  known = read;
  progress.begin('linking');
  const garden = tieGarden(
    { vault, notes: [...read.values()].map(({ note }) => note) },
    gardenRules,
  );
  const measures = await measurePictures(garden);
  const fileOf = (id: NoteId): ReadNote => {
    const found = read.get(id);
    if (!found) throw new Error(`${id} is no note of this garden.`);
    return found;
  };
  const taskOf = taskMaker(garden, measures, basePath(), (id) => fileOf(id).key);
  const byId = new Map(garden.notes.map((note) => [note.id, note]));
  const jobOf = (
    id: NoteId,
  ): { task: RenderTask; files: ReadNote['file'][]; nature: VaultNature } => {
    const note = byId.get(id);
    if (!note) throw new Error(`${id} is no public note of this garden.`);
    const task = taskOf(note);
    const files = [task.note, ...task.inside].map((told) => fileOf(told.id).file);
    return { task, files, nature };
  };
  const texts = new Texts(jobOf, threads);
  return {
    garden,
    problems: inReadingOrder([...garden.problems, ...pictureProblems(garden, measures)]),
    entries: garden.notes.map((note) => entryOf(garden, note, taskOf, version, texts)),
    expect: (ids) => {
      texts.expect(ids);
    },
    picturesOf: (id) => {
      const note = byId.get(id);
      return note ? taskOf(note).pictures.map(([, path]) => path) : [];
    },
  };
}

/** Nothing is worked out before somebody asks: a page shows few notes of many. */
function entryOf(
  garden: Garden,
  note: PublicNote,
  taskOf: (note: PublicNote) => RenderTask,
  version: string,
  texts: Texts,
): Entry {
  let data: EntryData | undefined;
  let pictures: boolean | undefined;
  let key: string | undefined;
  return {
    id: note.id,
    get data() {
      return (data ??= describeEntry(garden, note));
    },
    isModule: note.format === 'mdx' && !note.unparsed,
    get hasPictures() {
      return (pictures ??= mayHavePictures(garden, note) && taskOf(note).pictures.length > 0);
    },
    textKey: () => (key ??= taskKey(version, taskOf(note))),
    text: () => texts.get(note.id),
  };
}

/** Whether anything is embedded: in most notes nothing is, and so no picture either. */
function mayHavePictures(garden: Garden, note: PublicNote): boolean {
  return note.links.some(
    ({ kind }, link) => kind === 'embed' && garden.outcomes.get(note.id)?.[link] !== undefined,
  );
}
