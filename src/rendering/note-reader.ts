import {
  type Garden,
  type GardenMemory,
  type NoteId,
  optionsKey,
  type ParseOptions,
  type SourceFile,
  type Vault,
} from '../garden/index.ts';
import { type NoteWork, type ReadFacts, readFacts } from './note-work.ts';
import type { NoteThreads } from './note-threads.ts';
import { type Cache, digestOf } from '../reading/cache.ts';

/** What was read from a file, and its key: it tells the text from every other that there ever was. */
export interface CachedNote extends ReadFacts {
  key: string;
}

/** Fewer new files than this are read sooner than threads have started. */
const fewFiles = 150;

/** Reads the notes of one vault: out of what earlier builds have kept, in threads, or here. */
export class NoteReader {
  readonly #version: string;
  readonly #work: NoteWork;
  readonly #cache: Cache | undefined;
  /** What was read anew, as the cache keeps it. */
  readonly #fresh = new Map<NoteId, string>();

  /**
   * @param version a digest of our own code and settings, on which notes hang too
   * @param cache what earlier builds have read; later in one process everything is known already
   */
  constructor(version: string, work: NoteWork, cache: Cache | undefined) {
    this.#version = version;
    this.#work = work;
    this.#cache = cache;
  }

  /**
   * Reads files of one vault here, keeping what rendering will need again. What all of them hang on
   * is made into a key once: a blog's includes and data are in it, and it is long.
   */
  reads(options: ParseOptions, vault: Pick<Vault, 'config'>): (file: SourceFile) => CachedNote {
    const basis = optionsKey(options, vault);
    return (file) => this.#take(file, basis, this.#work.read(file, options, true));
  }

  /**
   * Fills a memory with what is worth fetching before a garden asks for it: notes that an earlier
   * build has read, and new ones, when there are enough for threads.
   *
   * @param tell told how many of the new files are read
   */
  async ahead(
    vault: Vault,
    options: ParseOptions,
    memory: GardenMemory<CachedNote>,
    threads: () => NoteThreads,
    tell: (done: number, of: number) => void,
  ): Promise<void> {
    const basis = optionsKey(options, vault);
    const missing = vault.files.filter((file) => {
      if (memory.noteOf(file, basis)) return false;
      const key = this.#keyOf(file, basis);
      const kept = this.#cache?.get(key);
      if (kept) memory.keep(file, basis, { ...readFacts(kept.toString(), file), key });
      return !kept;
    });
    tell(0, missing.length);
    if (missing.length < fewFiles) return;
    const facts = await threads().read(missing, options, (done) => {
      tell(done, missing.length);
    });
    missing.forEach((file, at) => {
      memory.keep(file, basis, this.#take(file, basis, facts[at] ?? ''));
    });
  }

  /**
   * Keeps for later builds what was read, but for what tells of private notes: these themselves,
   * those that a password locks, and notes that link to private ones.
   */
  save(
    { notes: open, resolutions }: Pick<Garden, 'notes' | 'resolutions'>,
    notes: ReadonlyMap<NoteId, { read: CachedNote }>,
  ): void {
    const cache = this.#cache;
    if (!cache) return;
    const isPublic = new Set(open.map(({ id }) => id));
    for (const [id, { read }] of notes) {
      const isTelling =
        !isPublic.has(id) ||
        read.note.password !== undefined ||
        resolutions.get(id)?.some(({ outcome }) => outcome === 'private') === true;
      const fresh = this.#fresh.get(id);
      if (isTelling) cache.drop(read.key);
      else if (fresh !== undefined) cache.set(read.key, Buffer.from(fresh));
    }
    cache.save();
  }

  #take(file: SourceFile, basis: string, facts: string): CachedNote {
    this.#fresh.set(file.id, facts);
    return { ...readFacts(facts, file), key: this.#keyOf(file, basis) };
  }

  #keyOf(file: SourceFile, basis: string): string {
    return digestOf(this.#version, basis, file.id, file.text);
  }
}
