import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isBeingMade, namesIn, unfinished } from '../settings/unfinished.ts';
import { smallerAtAll } from './smaller.ts';

/** A picture of the vault. */
export interface Original {
  /** Its file, absolute. */
  path: string;
  digest: string;
}

/** As many pictures are made at once as there are cores. */
const atOnce = availableParallelism();

/**
 * Makes pictures of the vault as readers fetch them: smaller, upright, in WebP, with nothing of
 * what a camera has written into them. Each is made once and kept in a folder by its content.
 */
export class PictureMaker {
  readonly #folder: string;
  readonly #making = new Map<string, Promise<string>>();
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param folder where made pictures are kept, absolute */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The files of a picture at some widths, in their order; made when there are none yet.
   * @throws when the picture cannot be read to its pixels
   */
  make(original: Original, widths: readonly number[]): Promise<string[]> {
    const nameOf = (width: number): string => `${original.digest}-${width}.webp`;
    const missing = widths.filter((width) => !this.#making.has(nameOf(width)));
    const files = missing.map((width) => ({ width, file: join(this.#folder, nameOf(width)) }));
    const taken = this.#take(original, files);
    for (const { width, file } of files)
      this.#making.set(
        nameOf(width),
        taken.then(() => file),
      );
    return Promise.all(widths.map(async (width) => (await this.#making.get(nameOf(width))) ?? ''));
  }

  /** Removes what was kept of pictures that no page shows any more. */
  async prune(used: ReadonlySet<string>): Promise<void> {
    for (const name of namesIn(this.#folder))
      if (!used.has(name) && !isBeingMade(name))
        await rm(join(this.#folder, name), { force: true });
  }

  async #take(
    { path }: Original,
    files: readonly { width: number; file: string }[],
  ): Promise<void> {
    const kept = await Promise.all(files.map(({ file }) => isKept(file)));
    const missing = files.filter((_, at) => !kept[at]);
    if (missing.length === 0) return;
    await this.#turn();
    try {
      await mkdir(this.#folder, { recursive: true });
      const widths = missing.map(({ width }) => width);
      for (const [at, bytes] of (await smallerAtAll(path, widths)).entries()) {
        const { file = '' } = missing[at] ?? {};
        // A build that ends here leaves no half of a picture under its name.
        const draft = unfinished(file);
        await writeFile(draft, bytes);
        await rename(draft, file);
      }
    } finally {
      this.#running--;
      this.#waiting.shift()?.();
    }
  }

  async #turn(): Promise<void> {
    while (this.#running >= atOnce)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running++;
  }
}

function isKept(file: string): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );
}
