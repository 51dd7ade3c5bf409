import type { NoteId, SourceFile, VaultNature } from '../garden/index.ts';
import { readAlone, type ReadFacts, readFacts } from './note-work.ts';
import { type Pack, packKey } from './pack.ts';
import type { Workers } from './workers.ts';

/** What was read from a file, and the key of both. */
export interface ReadNote extends ReadFacts {
  file: SourceFile;
  key: string;
  /** What else the note hangs on: our own code and settings. */
  basis: string;
}

/** Fewer new files than this are read sooner than threads have started. */
const fewFiles = 150;

/**
 * Reads the notes of a vault: of what is known already, from memory or from an earlier build,
 * nothing is parsed.
 *
 * @param known what was read before in this process
 * @param open opens what earlier builds have read
 * @param basis all that a note hangs on beside its file
 * @param threads starts threads, when there is enough for them to do
 */
export async function readNotes(
  files: readonly SourceFile[],
  nature: VaultNature,
  basis: string,
  known: ReadonlyMap<NoteId, ReadNote>,
  open: () => Pack,
  threads: () => Workers,
  tell: (done: number, of: number) => void,
): Promise<Map<NoteId, ReadNote>> {
  const read = new Map<NoteId, ReadNote>();
  const fresh: ReadNote['file'][] = [];
  let pack: Pack | undefined;
  const opened = (): Pack => (pack ??= open());
  for (const file of files) {
    const before = known.get(file.id);
    const isSame = before?.basis === basis && before.file === file;
    const found = isSame ? before : fromPack(opened(), basis, file);
    if (found) read.set(file.id, found);
    else fresh.push(file);
  }
  const keep = (file: SourceFile, facts: string): void => {
    const key = packKey(basis, file.id, file.text);
    opened().set(key, Buffer.from(facts));
    read.set(file.id, { ...readFacts(facts, file), file, key, basis });
  };
  tell(0, fresh.length);
  if (fresh.length < fewFiles) for (const file of fresh) keep(file, readAlone(file, nature, true));
  else {
    const facts = await threads().read(fresh, nature, (done) => {
      tell(done, fresh.length);
    });
    fresh.forEach((file, at) => {
      keep(file, facts[at] ?? '');
    });
  }
  pack?.save();
  // In the order of the files, whichever were known.
  return new Map(files.map(({ id }) => [id, read.get(id)] as const).filter(isRead));
}

function isRead(pair: readonly [NoteId, ReadNote | undefined]): pair is [NoteId, ReadNote] {
  return pair[1] !== undefined;
}

function fromPack(pack: Pack, basis: string, file: SourceFile): ReadNote | undefined {
  const key = packKey(basis, file.id, file.text);
  const bytes = pack.get(key);
  return bytes && { ...readFacts(bytes.toString(), file), file, key, basis };
}
