import type { Garden, NoteId, SourceFile, ParseOptions } from '../garden/index.ts';
import { readAlone, type ReadFacts, readFacts } from '../rendering/note-work.ts';
import { type Cache, digestOf } from './cache.ts';
import type { Workers } from '../threads/workers.ts';

/** What was read from a file, and the key of both. */
export interface ReadNote extends ReadFacts {
  file: SourceFile;
  key: string;
  /** What else the note hangs on: our own code and settings. */
  basis: string;
}

/** Fewer new files than this are read sooner than threads have started. */
const fewFiles = 150;

/** What was read, and what of it is new. */
export interface ReadNotes {
  notes: Map<NoteId, ReadNote>;
  /** What new files tell, as the cache keeps it. */
  fresh: Map<NoteId, string>;
}

/**
 * Reads the notes of a vault: of what is known already, from memory or from an earlier build,
 * nothing is parsed.
 *
 * @param basis all that a note hangs on beside its file
 * @param known what was read before in this process
 * @param pack what earlier builds have read
 * @param threads starts threads, when there is enough for them to do
 */
export async function readNotes(
  files: readonly SourceFile[],
  parseOptions: ParseOptions,
  basis: string,
  known: ReadonlyMap<NoteId, ReadNote>,
  pack: Cache | undefined,
  threads: () => Workers,
  tell: (done: number, of: number) => void,
): Promise<ReadNotes> {
  const read = new Map<NoteId, ReadNote>();
  const missing: SourceFile[] = [];
  for (const file of files) {
    const before = known.get(file.id);
    const isSame = before?.basis === basis && before.file === file;
    const found = isSame ? before : fromPack(pack, basis, file);
    if (found) read.set(file.id, found);
    else missing.push(file);
  }
  tell(0, missing.length);
  const facts =
    missing.length < fewFiles
      ? missing.map((file) => readAlone(file, parseOptions, true))
      : await threads().read(missing, parseOptions, (done) => {
          tell(done, missing.length);
        });
  const fresh = new Map<NoteId, string>();
  missing.forEach((file, at) => {
    const told = facts[at] ?? '';
    fresh.set(file.id, told);
    const key = digestOf(basis, file.id, file.text);
    read.set(file.id, { ...readFacts(told, file), file, key, basis });
  });
  // In the order of the files, whichever were known.
  const notes = new Map(files.map(({ id }) => [id, read.get(id)] as const).filter(isRead));
  return { notes, fresh };
}

/**
 * Keeps for later builds what was read, but for what tells of private notes: these themselves,
 * and notes that link to them.
 */
export function cacheNotes(
  { notes, fresh }: ReadNotes,
  { resolutions }: Pick<Garden, 'resolutions'>,
  pack: Cache,
): void {
  for (const [id, { key, note }] of notes) {
    const isTelling =
      note.private || resolutions.get(id)?.some(({ outcome }) => outcome === 'private') === true;
    const told = fresh.get(id);
    if (isTelling) pack.drop(key);
    else if (told !== undefined) pack.set(key, Buffer.from(told));
  }
  pack.save();
}

function isRead(pair: readonly [NoteId, ReadNote | undefined]): pair is [NoteId, ReadNote] {
  return pair[1] !== undefined;
}

function fromPack(pack: Cache | undefined, basis: string, file: SourceFile): ReadNote | undefined {
  const key = digestOf(basis, file.id, file.text);
  const bytes = pack?.get(key);
  return bytes && { ...readFacts(bytes.toString(), file), file, key, basis };
}
