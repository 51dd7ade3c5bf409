import { join } from 'node:path';
import {
  type Garden,
  inReadingOrder,
  type KnownFiles,
  parseOptionsOf,
  type NoteId,
  type Problem,
  type PublicNote,
  readVault,
  connectGarden,
} from '../garden/index.ts';
import settings from '../site.config.ts';
import { codeVersion } from './code-version.ts';
import { describeEntry } from './describe.ts';
import type { Entry, EntryData } from './entry.ts';
import { type GitHistory, readGitHistory } from '../reading/git.ts';
import { type GraphPlaces, placeGraph } from './graph-places.ts';
import { isModule, moduleProblems } from '../rendering/mdx-notes.ts';
import { Cache } from '../reading/cache.ts';
import { measurePictures, pictureProblems } from '../rendering/pictures.ts';
import { cacheFolder, contentFolder } from './place.ts';
import { progress } from './progress.ts';
import type { RenderJob } from '../rendering/note-work.ts';
import { cacheNotes, readNotes, type ReadNote } from '../reading/read-notes.ts';
import { basePath, gardenRules } from './site.ts';
import { openSite, siteIn } from '../astro/site-folder.ts';
import { type RenderInput, renderKey, renderInputMaker } from '../rendering/render-input.ts';
import { readTimes, type Times } from '../reading/revisions.ts';
import { Texts } from '../rendering/texts.ts';
import { Workers } from '../threads/workers.ts';

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
  /** Style sheets of texts that were asked for, by name. */
  sheets: ReadonlyMap<string, string>;
  graph: () => GraphPlaces;
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

export { openSite, progress, siteIn };

/** Whether this build does without what earlier ones have kept. */
export function forgetting(): boolean {
  return isForgetting;
}

const threads = (): Workers => (workers ??= new Workers());

/** The garden of this process; grown when nobody has. */
export function liveGarden(): Promise<LiveGarden> {
  return present ?? reload();
}

/**
 * Grows the garden anew from what is on disk now; what has not changed is not read again.
 *
 * @param forget whether to do without what earlier builds have kept
 */
export function reload({ forget = false } = {}): Promise<LiveGarden> {
  isForgetting = forget;
  const growing = grow(forget).then((live) => {
    for (const listener of listeners) listener(live);
    return live;
  });
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
export function onReload(listener: Listener): void {
  listeners.add(listener);
}

/** Ends the threads that a build has used. */
export async function endThreads(): Promise<void> {
  await workers?.close();
  workers = undefined;
}

async function grow(forget: boolean): Promise<LiveGarden> {
  progress.begin('reading');
  const folder = contentFolder();
  const none: GitHistory = new Map();
  const history = settings.gitDates ? readGitHistory(folder) : none;
  const vault = await readVault(folder, files);
  const version = await codeVersion();
  const parseOptions = parseOptionsOf(vault, gardenRules);
  const basis = JSON.stringify([version, { ...parseOptions, config: vault.config }]);
  const open = (name: string): Cache => new Cache(join(cacheFolder(), name), { forget });
  // Later in this process everything is known already, and the pack need not be read.
  const pack = known.size === 0 ? open('notes.pack') : undefined;
  const done = await readNotes(
    vault.files,
    parseOptions,
    basis,
    known,
    pack,
    threads,
    progress.count,
  );
  const read = (known = done.notes);
  // Whoever writes asks for few texts, and the threads would keep what they have read.
  if (files) await endThreads();
  progress.begin('linking');
  const garden = connectGarden(
    { vault, parseOptions, notes: [...read.values()].map(({ note }) => note) },
    gardenRules,
  );
  if (pack) cacheNotes(done, garden, pack);
  const times = await readTimes(garden, await history, folder, () => open('revisions.pack'));
  const measures = await measurePictures(garden);
  const readOf = (id: NoteId): ReadNote => {
    const found = read.get(id);
    if (!found) throw new Error(`${id} is no note of this garden.`);
    return found;
  };
  const broken = moduleProblems(garden, (id) => readOf(id).imports);
  const stopped = new Set(broken.map(({ file }) => file));
  const runs = (note: PublicNote): boolean => isModule(note) && !stopped.has(note.id);
  const inputOf = renderInputMaker(garden, measures, basePath(), (id) => readOf(id).key, runs);
  const byId = new Map(garden.notes.map((note) => [note.id, note]));
  const jobOf = (id: NoteId): RenderJob => {
    const note = byId.get(id);
    if (!note) throw new Error(`${id} is no public note of this garden.`);
    const task = inputOf(note);
    return {
      task,
      files: [task.note, ...task.inside].map((told) => readOf(told.id).file),
      parseOptions,
    };
  };
  const sheets = new Map<string, string>();
  const texts = new Texts(jobOf, threads, (id, { text: { sheet }, took }) => {
    if (sheet) sheets.set(sheet.name, sheet.css);
    progress.rendered(id, took);
  });
  let graph: GraphPlaces | undefined;
  const make = { garden, times, inputOf, runs, version, texts };
  return {
    garden,
    problems: inReadingOrder([
      ...garden.problems,
      ...pictureProblems(garden, measures),
      ...broken,
      ...garden.notes.flatMap(({ id }) => readOf(id).blockProblems),
    ]),
    entries: garden.notes.map((note) => entryOf(make, note)),
    expect: (ids) => {
      texts.expect(ids);
    },
    picturesOf: (id) => {
      const note = byId.get(id);
      return note ? inputOf(note).pictures.map(([, path]) => path) : [];
    },
    sheets,
    graph: () => (graph ??= placeGraph(garden, version, () => open('graph.pack'))),
  };
}

interface Makers {
  garden: Garden;
  times: ReadonlyMap<NoteId, Times>;
  inputOf: (note: PublicNote) => RenderInput;
  runs: (note: PublicNote) => boolean;
  version: string;
  texts: Texts;
}

/** Nothing is worked out before somebody asks: a page shows few notes of many. */
function entryOf(
  { garden, times, inputOf, runs, version, texts }: Makers,
  note: PublicNote,
): Entry {
  let data: EntryData | undefined;
  let pictures: boolean | undefined;
  let key: string | undefined;
  return {
    id: note.id,
    get data() {
      return (data ??= describeEntry(garden, note, times.get(note.id), basePath()));
    },
    isModule: runs(note),
    get hasPictures() {
      return (pictures ??= mayHavePictures(garden, note) && inputOf(note).pictures.length > 0);
    },
    textKey: () => (key ??= renderKey(version, inputOf(note))),
    text: () => texts.get(note.id),
  };
}

/** Whether anything is embedded: in most notes nothing is, and so no picture either. */
function mayHavePictures(garden: Garden, note: PublicNote): boolean {
  return note.links.some(
    ({ kind }, link) => kind === 'embed' && garden.resolutions.get(note.id)?.[link] !== undefined,
  );
}
