import { EdgeMemory } from './graph.ts';
import { NearMemory } from './link-problems.ts';
import { MentionMemory } from './mentions.ts';
import type { NoteId } from './note.ts';
import type { ParseOptions } from './parse-options.ts';
import { byCodePoint } from './code-points.ts';
import type { NoteReader, ReadNote } from './read-note.ts';
import type { SourceFile, Vault } from './disk/read.ts';
import { RelatedMemory } from './related.ts';
import { ResolvingMemory } from './resolve-all.ts';

/** What was read from a file; it holds while the file and the options of parsing stay the same. */
interface RememberedNote<Read extends ReadNote> {
  file: SourceFile;
  options: string;
  read: Read;
}

/**
 * What earlier gardens of one vault have worked out, so that the next one works out only what has
 * changed. A garden that remembers equals one that does not. Nothing else in the core remembers
 * anything of a vault: two vaults with a memory each never meet.
 */
export class GardenMemory<Read extends ReadNote = ReadNote> {
  readonly #notes = new Map<NoteId, RememberedNote<Read>>();
  readonly resolving = new ResolvingMemory();
  readonly edges = new EdgeMemory();
  readonly mentions = new MentionMemory();
  readonly near = new NearMemory();
  readonly related = new RelatedMemory();

  /** What is remembered of a file; undefined when it has to be read. */
  noteOf(file: SourceFile, options: string): Read | undefined {
    const known = this.#notes.get(file.id);
    const isSame = known?.options === options && known.file.text === file.text;
    return isSame ? known.read : undefined;
  }

  /** Remembers what was read from a file. */
  keep(file: SourceFile, options: string, read: Read): void {
    this.#notes.set(file.id, { file, options, read });
  }

  /** All notes in code-point order of ids; of what is remembered and has not changed none is read. */
  read(vault: Vault, parseOptions: ParseOptions, reader: NoteReader<Read>): Read[] {
    const options = optionsKey(parseOptions, vault);
    const files = [...vault.files].sort((a, b) => byCodePoint(a.id, b.id));
    const present = new Set(files.map(({ id }) => id));
    for (const id of this.#notes.keys()) if (!present.has(id)) this.#notes.delete(id);
    return files.map((file) => {
      const known = this.noteOf(file, options);
      if (known) return known;
      const read = reader(file, parseOptions);
      this.keep(file, options, read);
      return read;
    });
  }
}

/** What all notes hang on beside their files, as text: while it stays, so do they. */
export function optionsKey(parseOptions: ParseOptions, { config }: Pick<Vault, 'config'>): string {
  return JSON.stringify({ ...parseOptions, config, blog: parseOptions.blog.digest });
}
