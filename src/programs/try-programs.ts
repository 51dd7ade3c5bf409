import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NoteId } from '../garden/index.ts';
import { programFile, writeProgramFiles } from './program-files.ts';
import { type Cache, digestOf } from '../reading/cache.ts';

/** An MDX note that is to be tried before a build relies on it. */
export interface Program {
  id: NoteId;
  /** Where the note lies, absolute. */
  path: string;
  /** The digest of its text and of our code. */
  key: string;
}

/** What the process that tries programs says: it is ready, or what came of one. */
export type Word = { ready: true } | { uses: string[] } | { why: string };

/** A program that takes longer is taken for one that never ends. */
const patience = 10_000;
/** How long the process may need before it can try anything. */
const startPatience = 60_000;

const script = fileURLToPath(
  new URL(`./program-trial${extname(import.meta.url)}`, import.meta.url),
);

/**
 * Loads and renders MDX notes in a process of its own, where one that throws, ends the process or
 * never ends does no harm. A program that went well is tried again when a file of it has changed.
 *
 * @param open opens what is known of programs that were tried before
 * @returns why each of those cannot be used that cannot
 */
export async function tryPrograms(
  programs: readonly Program[],
  open: () => Cache,
): Promise<ReadonlyMap<NoteId, string>> {
  const failures = new Map<NoteId, string>();
  // Where no note is a program any more, nothing of those that were is kept either.
  const cache = open();
  await writeProgramFiles(programs.map(({ path }) => path));
  const left = programs.filter(({ key }) => !isKnown(cache.get(key)));
  while (left.length > 0) {
    const trial = new Trial();
    try {
      for (let program = left[0]; program; program = left[0]) {
        const word = await trial.try(programFile(program.path));
        left.shift();
        if ('why' in word) failures.set(program.id, plain(word.why, program.path));
        else if ('uses' in word) cache.set(program.key, keptUses(word.uses));
        if (trial.hasEnded) break;
      }
    } finally {
      trial.end();
    }
  }
  cache.save();
  return failures;
}

/** The first line of what a bundler or a program says, with paths as the note's author knows them. */
function plain(why: string, path: string): string {
  const [line = ''] = why.split('\n');
  return line
    .replace(/ \(resolved id: .*/, '')
    .replaceAll(programFile(path), 'this note')
    .replaceAll(`${dirname(path)}/`, '');
}

/** Whether a program went well, and all its files are as they were then. */
function isKnown(kept: Buffer | undefined): boolean {
  if (!kept) return false;
  const uses = JSON.parse(kept.toString()) as [file: string, digest: string][];
  return uses.every(([file, digest]) => existsSync(file) && digestOfFile(file) === digest);
}

function keptUses(files: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(files.map((file) => [file, digestOfFile(file)])));
}

function digestOfFile(file: string): string {
  return digestOf(createHash('sha256').update(readFileSync(file)).digest('hex'));
}

/** One process in which programs are tried. */
class Trial {
  readonly #child = fork(script, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  readonly #ready = this.#hear(startPatience);
  hasEnded = false;

  async try(file: string): Promise<Word> {
    const start = await this.#ready;
    if (!('ready' in start)) return start;
    const heard = this.#hear(patience);
    this.#child.send(file);
    return heard;
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }

  #hear(milliseconds: number): Promise<Word> {
    return new Promise((tell) => {
      const child = this.#child;
      const stop = (why: string): void => {
        this.hasEnded = true;
        tell({ why });
      };
      const timer = setTimeout(() => {
        stop(`it did not end within ${milliseconds / 1000} seconds`);
      }, milliseconds);
      const gone = (): void => {
        clearTimeout(timer);
        stop('it ended the process in which it was run');
      };
      child.once('exit', gone);
      child.once('message', (word: Word) => {
        clearTimeout(timer);
        child.off('exit', gone);
        tell(word);
      });
    });
  }
}
