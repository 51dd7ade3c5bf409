import { posix } from 'node:path';
import { fileName } from '../begin-note.ts';

/** All files of what is imported, by their paths; those that are no text have none. */
export type SourceFiles = ReadonlyMap<string, string | undefined>;

/** One construct of a source, and what became of it. */
export interface Told {
  file: string;
  /** From 1. */
  line: number;
  /** Whether it is written otherwise now, or stands as it was and means less here. */
  fate: 'changed' | 'left';
  what: string;
}

/** What a source becomes. */
export class Conversion {
  /** The text of each note, by its path. */
  readonly notes = new Map<string, string>();
  /** Files that go along as they are: the path of each, and the one that it had. */
  readonly files = new Map<string, string>();
  readonly told: Told[] = [];
  readonly #taken = new Set<string>();
  readonly #leftOut = new Set<string>();

  /** A path that nothing else has, on any system: one that is taken gets a number. */
  claim(path: string): string {
    const { dir, name, ext } = posix.parse(path.normalize('NFC'));
    for (let number = 1; ; number++) {
      const free = posix.join(dir, `${name}${number === 1 ? '' : ` ${number}`}${ext}`);
      if (this.#taken.has(free.toLowerCase())) continue;
      this.#taken.add(free.toLowerCase());
      return free;
    }
  }

  changed(file: string, line: number, what: string): void {
    this.told.push({ file, line, fate: 'changed', what });
  }

  left(file: string, line: number, what: string): void {
    this.told.push({ file, line, fate: 'left', what });
  }

  /** A file that is no part of the notes, told of once for all that lie in one folder. */
  leftOut(file: string): void {
    const [top = '', ...below] = file.split('/');
    const name = below.length > 0 ? `${top}/` : top;
    if (this.#leftOut.has(name)) return;
    this.#leftOut.add(name);
    this.left(name, 1, 'does not go along');
  }
}

/** A title with slashes as the path of a note, which links can name. */
export function pathOfTitle(title: string): string {
  const segments = title.split('/').flatMap((segment) => fileName(segment) || []);
  return `${segments.join('/') || 'Untitled'}.md`;
}

/** The line, from 1, on which an offset of a text stands. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
