import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Astro makes a folder of such an address, which is turned into a file once all is written. */
const turned = /\.html?\//i;

const inTheWay: ReadonlySet<string> = new Set(['EEXIST', 'ENOTDIR', 'EISDIR']);

/**
 * The folder into which a build writes, and the site that its end will replace. A file that the
 * last site holds as it would be written stays there: an edit changes few files of many
 * thousands, and to write and delete those takes longer than to compare them.
 */
export class SiteFolder {
  readonly folder: string;
  readonly last: string | undefined;
  /** Which folder the last site was: another of its name is not what was compared. */
  readonly mark: string | undefined;
  /** Files of the last site; whatever else lies there is false. */
  readonly present = new Map<string, boolean>();
  #kept = new Set<string>();
  #keptFolders = new Set<string>();
  #folders = new Set<string>();

  /** @param last where the last site lies; there need be none */
  constructor(folder: string, last?: string) {
    this.folder = folder;
    this.last = last;
    this.mark = last === undefined ? undefined : markOf(last);
    if (last !== undefined && this.mark !== undefined) this.#list(last, '');
  }

  /**
   * Writes a file, unless the last site holds the same.
   *
   * @returns whether the place was free; what is there already stays
   */
  write(file: string, bytes: Uint8Array): boolean {
    if (this.#kept.has(file)) return false;
    if (this.#isUnchanged(file, bytes)) {
      this.#kept.add(file);
      for (let up = dirname(file); up !== '.' && !this.#keptFolders.has(up); up = dirname(up))
        this.#keptFolders.add(up);
      return true;
    }
    const target = join(this.folder, file);
    const parent = dirname(target);
    try {
      if (!this.#folders.has(parent)) mkdirSync(parent, { recursive: true });
      this.#folders.add(parent);
      writeFileSync(target, bytes, { flag: 'wx' });
    } catch (cause) {
      // A file may stand there, or in the way there.
      if (!inTheWay.has((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
      return false;
    }
    return true;
  }

  /** A file of the new site. */
  read(file: string): Buffer {
    return readFileSync(join((this.#kept.has(file) && this.last) || this.folder, file));
  }

  /** Whether a file that stays has this path, or lies below it, or has its place above it. */
  keeps(file: string): boolean {
    if (this.#kept.has(file) || this.#keptFolders.has(file)) return true;
    for (let up = dirname(file); up !== '.'; up = dirname(up)) if (this.#kept.has(up)) return true;
    return false;
  }

  get keepsNothing(): boolean {
    return this.#kept.size === 0;
  }

  #isUnchanged(file: string, bytes: Uint8Array): boolean {
    if (this.last === undefined || !this.present.get(file) || turned.test(file)) return false;
    return isFree(join(this.folder, file)) && readFileSync(join(this.last, file)).equals(bytes);
  }

  #list(last: string, folder: string): void {
    for (const entry of readdirSync(join(last, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) this.#list(last, path);
      else this.present.set(path, entry.isFile());
    }
  }
}

/** Tells one folder from another of the same name; undefined when there is none. */
export function markOf(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const { dev, ino, birthtimeNs } = statSync(folder, { bigint: true });
  return [dev, ino, birthtimeNs].join(' ');
}

/** Whether nothing stands at a path, nor in the way there. */
function isFree(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) === undefined;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOTDIR') throw cause;
    return false;
  }
}

let present: SiteFolder | undefined;

/** Says where this build writes, and what it will replace. */
export function openSite(folder: string, last: string): SiteFolder {
  return (present = new SiteFolder(folder, last));
}

/** The folder into which Astro builds: ours, or that of somebody who runs Astro's own command. */
export function siteIn(folder: string): SiteFolder {
  const bare = folder.replace(/[/\\]$/, '');
  return present?.folder === bare ? present : new SiteFolder(bare);
}
