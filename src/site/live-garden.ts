import type { BuiltGarden } from './built-garden.ts';
import { basename, join } from 'node:path';
import {
  buildGarden,
  dialects,
  type Garden,
  GardenMemory,
  judgeNotes,
  type KnownFiles,
  type Note,
  type NoteId,
  parseOptionsOf,
  type Problem,
  type Review,
  readVault,
  type Vault,
} from '../garden/index.ts';
import { tryPrograms } from '../programs/try-programs.ts';
import { openSite, siteIn } from './site-folder.ts';
import settings from '../site.config.ts';
import { Cache } from '../reading/cache.ts';
import { dropCaches, hasGone, rememberPublic } from '../reading/gone.ts';
import { type GitHistory, type KnownHistory, readGitHistory } from '../reading/git.ts';
import { type CachedNote, NoteReader } from '../rendering/note-reader.ts';
import { readTimes } from '../reading/revisions.ts';
import { isModule } from '../rendering/mdx-notes.ts';
import { NoteWork } from '../rendering/note-work.ts';
import { type KnownSizes, measurePictures } from '../pictures/measure.ts';
import { NoteThreads } from '../rendering/note-threads.ts';
import { codeVersion } from '../settings/code-version.ts';
import { sharePictures } from './share-pictures.ts';
import { readAddresses } from './address-ledger.ts';
import { LoadedGarden } from './loaded-garden.ts';
import { cacheFolder, contentFolder } from '../settings/place.ts';
import { problemSources } from './problem-sources.ts';
import { reviewOf } from './publishing.ts';
import { progress } from './progress.ts';
import { gardenRules } from '../settings/site.ts';

export { openSite, progress, sharePictures, siteIn };

type Listener = (loaded: LoadedGarden) => void;

/** The garden of one content folder, from when it is first asked for until the process ends. */
export class LiveGarden {
  readonly #folder: string;
  readonly #cacheFolder: string;
  readonly #memory = new GardenMemory<CachedNote>();
  readonly #work = new NoteWork();
  readonly #sizes: KnownSizes = new Map();
  readonly #listeners = new Set<Listener>();
  #history: KnownHistory | undefined;
  #threads: NoteThreads | undefined;
  /** Set while somebody writes: files are then read again only when their stamp has changed. */
  #files: KnownFiles | undefined;
  #isFirst = true;
  #present: Promise<LoadedGarden> | undefined;
  /** Whether it does without what earlier builds have kept. */
  isForgetting = false;

  /**
   * @param folder the content folder, absolute
   * @param cacheFolder where builds of it keep what they may use again
   */
  constructor(folder: string, cacheFolder: string) {
    this.#folder = folder;
    this.#cacheFolder = cacheFolder;
  }

  /** The garden as it was last loaded; loaded when nobody has. */
  now(): Promise<LoadedGarden> {
    return this.#present ?? this.load();
  }

  /** Loads the garden from what is on disk now; what has not changed is not read again. */
  load(): Promise<LoadedGarden> {
    const loading = this.#load().then((loaded) => {
      for (const listener of this.#listeners) listener(loaded);
      return loaded;
    });
    this.#present = loading;
    return loading;
  }

  /** Everything that is amiss in the garden; no page of it is prepared. */
  async problems(): Promise<Problem[]> {
    return (await this.plain()).problems;
  }

  /** The garden itself; no page of it is prepared. */
  async plain(): Promise<Garden> {
    return (await this.#build(await codeVersion())).garden;
  }

  /** What of the vault goes public and what not, and why; no page of it is prepared. */
  async review(): Promise<Review> {
    return reviewOf(await this.#build(await codeVersion()));
  }

  /** From now on somebody is writing: the garden is loaded again and again. */
  keepFiles(): void {
    this.#files ??= new Map();
  }

  /**
   * Reads files again at the next load, whatever their stamps say: of two saves within one tick of
   * the disk's clock the second has the stamp of the first.
   */
  forget(paths: Iterable<string>): void {
    for (const path of paths) this.#files?.delete(path);
  }

  /** Tells whoever wants to know of each garden that is loaded from now on. */
  onLoad(listener: Listener): void {
    this.#listeners.add(listener);
  }

  /** Ends the threads that a build has used. */
  async endThreads(): Promise<void> {
    await this.#threads?.close();
    this.#threads = undefined;
  }

  async #load(): Promise<LoadedGarden> {
    const asked = settings.gitDates ? this.#askGit() : undefined;
    const version = await codeVersion();
    const built = await this.#build(version, () => asked ?? this.#askGit());
    // Whoever writes asks for few texts, and the threads would keep what they have read.
    if (this.#files) await this.endThreads();
    const history = (await asked) ?? new Map<string, never>();
    const times = await readTimes(built.garden, history, this.#folder, () =>
      this.open('revisions.pack'),
    );
    return new LoadedGarden(built, {
      times,
      version,
      work: this.#work,
      threads: this.#startThreads,
      open: (name) => this.open(name),
    });
  }

  async #askGit(): Promise<GitHistory> {
    this.#history = await readGitHistory(this.#folder, this.#history);
    return this.#history.history;
  }

  async #build(version: string, askGit = () => this.#askGit()): Promise<BuiltGarden> {
    const memory = this.#memory;
    const [vault, ledger] = await Promise.all([
      readVault(this.#folder, this.#files),
      readAddresses(this.#folder, askGit),
    ]);
    const parseOptions = parseOptionsOf(vault, gardenRules);
    if (this.#isFirst) progress.takes(basename(this.#folder), dialects[parseOptions.dialect]);
    progress.begin('reading');
    const cache = this.#isFirst ? this.open('notes.pack') : undefined;
    this.#isFirst = false;
    const reader = new NoteReader(version, this.#work, cache);
    await reader.ahead(vault, parseOptions, memory, this.#startThreads, progress.count);
    const read = reader.reads(parseOptions, vault);
    const files = new Map(vault.files.map((file) => [file.id, file]));
    const notes = new Map(
      memory.read(vault, parseOptions, read).flatMap((one) => {
        const file = files.get(one.note.id);
        return file ? [[file.id, { file, read: one }] as const] : [];
      }),
    );
    const rules = { ...gardenRules, today: today() };
    const shown = judgeNotes(
      [...notes.values()].map((one) => one.read.note),
      parseOptions,
      rules,
    ).filter((note) => !note.private);
    const measures = await measurePictures(vault, shown, rules.site?.files ?? [], this.#sizes);
    const failures = await this.#tryPrograms(vault, shown, (id) => notes.get(id)?.read.key ?? '');
    progress.begin('linking');
    const garden = buildGarden(vault, rules, {
      reader: read,
      memory,
      ledger,
      sources: problemSources(measures, (id) => notes.get(id)?.read.imports ?? [], failures),
    });
    rememberPublic(
      this.#cacheFolder,
      // One that is locked from now on is as gone as one that is private.
      garden.notes.flatMap(({ id, password }) => (password === undefined ? [id] : [])),
    );
    if (hasGone(this.#cacheFolder)) {
      if (cache) cache.dropUnused();
      else dropCaches(this.#cacheFolder);
    }
    reader.save(garden, notes);
    return { vault, rules, parseOptions, garden, measures, notes };
  }

  /** Why programs of notes cannot be run; while somebody writes, their pages tell. */
  async #tryPrograms(
    { diskPaths }: Pick<Vault, 'diskPaths'>,
    notes: readonly Note[],
    keyOf: (id: NoteId) => string,
  ): Promise<ReadonlyMap<NoteId, string>> {
    if (this.#files) return new Map();
    const programs = notes.filter(isModule).map(({ id }) => ({
      id,
      path: join(this.#folder, diskPaths?.get(id) ?? id),
      key: keyOf(id),
    }));
    return tryPrograms(programs, () => this.open('programs.pack'));
  }

  #startThreads = (): NoteThreads => (this.#threads ??= new NoteThreads());

  /** Opens what earlier builds have kept under a name. */
  open(name: string): Cache {
    const cache = new Cache(join(this.#cacheFolder, name), { forget: this.isForgetting });
    if (hasGone(this.#cacheFolder)) cache.dropUnused();
    return cache;
  }
}

/** The day where this machine is, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

let ofProcess: LiveGarden | undefined;

/**
 * The garden of this process. Astro loads its settings, the collection and the pages each with
 * modules of their own; all of them come here past Vite, by `nativeGarden`, so that there is one.
 */
export function gardenOfProcess(): LiveGarden {
  return (ofProcess ??= new LiveGarden(contentFolder(), cacheFolder()));
}
