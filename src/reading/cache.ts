import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
  writevSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { unfinished } from '../settings/unfinished.ts';

const keyLength = 32;
/** The length of the bytes and their checksum, four bytes each, then the key. */
const headLength = 8 + keyLength;
const firstLine = Buffer.from('understory pack 1\n');
const flushAt = 4 * 1024 * 1024;
/** A smaller pack is written anew as soon as it holds something that nobody has asked for. */
const small = 16 * 1024 * 1024;

interface Record {
  /** Where its bytes begin; undefined for what this build has added. */
  at: number | undefined;
  length: number;
}

/** The key of what hangs on all of these values. */
export function digestOf(...values: readonly string[]): string {
  return hash('sha256', values.map((value) => `${value.length} ${value}`).join('\n')).slice(
    0,
    keyLength,
  );
}

/**
 * Many small things in one file, each under the digest of all that it hangs on, so that a
 * thing that is found is right. Where nothing can be written, nothing is kept. New ones are added at the end; whatever is damaged, torn off or
 * foreign is as if it were not there. Two builds may use one pack: each adds whole records.
 */
export class Cache {
  #path: string;
  #draft: string;
  #file: number | undefined;
  #records = new Map<string, Record>();
  #used = new Set<string>();
  #waiting: Uint8Array[] = [];
  #waitingLength = 0;
  #size = 0;
  #isWhole = true;
  #mustRewrite = false;
  #mustDropUnused = false;
  #isGivenUp = false;

  /**
   * @param path the file; nothing is written before there is something to add
   * @param forget whether to begin anew, whatever is there
   */
  constructor(path: string, { forget = false }: { forget?: boolean } = {}) {
    this.#path = path;
    this.#draft = unfinished(path);
    if (forget) rmSync(path, { force: true });
    else if (existsSync(path)) this.#open();
  }

  /** What was kept under a key; undefined when there is nothing, or nothing whole. */
  get(key: string): Buffer | undefined {
    const record = this.#records.get(key);
    if (record?.at === undefined || this.#file === undefined) return undefined;
    const bytes = Buffer.allocUnsafe(headLength + record.length);
    const read = readSync(this.#file, bytes, 0, bytes.length, record.at - headLength);
    const body = bytes.subarray(headLength);
    if (read !== bytes.length || bytes.readUInt32LE(4) !== checksum(key, body)) {
      this.#records.delete(key);
      this.#isWhole = false;
      return undefined;
    }
    this.#used.add(key);
    return body;
  }

  get isEmpty(): boolean {
    return this.#records.size === 0;
  }

  has(key: string): boolean {
    return this.#records.has(key);
  }

  /** Keeps bytes under a key; nobody may change them any more. */
  set(key: string, bytes: Uint8Array): void {
    this.#used.add(key);
    if (this.#records.has(key)) return;
    this.#records.set(key, { at: undefined, length: bytes.length });
    this.#waiting.push(headOf(key, bytes), bytes);
    this.#waitingLength += headLength + bytes.length;
    if (this.#waitingLength > flushAt) this.#tryTo(() => this.#flush());
  }

  /** Takes something out, so that not even its bytes stay. */
  drop(key: string): void {
    if (!this.#records.delete(key)) return;
    this.#used.delete(key);
    this.#mustRewrite = true;
  }

  /** Leaves nothing, once this is saved, that nobody has asked for. */
  dropUnused(): void {
    this.#mustDropUnused = true;
  }

  /** Writes what is new; when most of the pack is of no use any more, writes it anew without that. */
  save(): void {
    this.#tryTo(() => {
      this.#bring();
    });
    this.close();
  }

  #bring(): void {
    this.#flush();
    let live = firstLine.length;
    for (const key of this.#used) live += headLength + (this.#records.get(key)?.length ?? 0);
    const isStale =
      this.#size > live && (this.#mustDropUnused || this.#size < small || this.#size > 2 * live);
    if (!this.#isWhole || this.#mustRewrite || isStale) this.#rewrite();
  }

  /** On a full disk nothing is kept, not even what a note that is private now once said. */
  #tryTo(write: () => void): void {
    if (this.#isGivenUp) return;
    try {
      write();
    } catch (cause) {
      this.#isGivenUp = true;
      [this.#waiting, this.#waitingLength] = [[], 0];
      rmSync(this.#draft, { force: true });
      rmSync(this.#path, { force: true });
      const why = cause instanceof Error ? cause.message : String(cause);
      console.warn(`The next build begins anew, for nothing can be kept for it: ${why}`);
    }
  }

  /** Leaves the pack as it is. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #open(): void {
    this.#file = openSync(this.#path, 'r');
    const { size } = fstatSync(this.#file);
    const head = Buffer.alloc(headLength);
    const begin = Buffer.alloc(firstLine.length);
    readSync(this.#file, begin, 0, begin.length, 0);
    this.#isWhole = begin.equals(firstLine);
    let at = firstLine.length;
    while (this.#isWhole && at < size) {
      const read = readSync(this.#file, head, 0, headLength, at);
      const length = read === headLength ? head.readUInt32LE(0) : Number.POSITIVE_INFINITY;
      const key = head.toString('latin1', 8);
      if (at + headLength + length > size || !/^[\da-f]{32}$/.test(key)) {
        this.#isWhole = false;
        break;
      }
      at += headLength;
      this.#records.set(key, { at, length });
      at += length;
    }
    this.#size = size;
  }

  #flush(): void {
    if (this.#waitingLength === 0) return;
    // After a damaged place nobody would find what is added.
    if (!this.#isWhole) return;
    mkdirSync(dirname(this.#path), { recursive: true });
    const isNew = !existsSync(this.#path);
    const file = openSync(this.#path, 'a');
    try {
      this.#size += writeAll(file, isNew ? [firstLine, ...this.#waiting] : this.#waiting);
    } finally {
      closeSync(file);
    }
    this.#waiting = [];
    this.#waitingLength = 0;
  }

  /** What this build used and can still be read, and what it has added, as a new file. */
  #rewrite(): void {
    const added = new Cache(this.#path);
    mkdirSync(dirname(this.#path), { recursive: true });
    const file = openSync(this.#draft, 'w');
    try {
      writeAll(file, [firstLine]);
      for (const key of this.#used) {
        const bytes = this.get(key) ?? added.get(key);
        if (bytes) writeAll(file, [headOf(key, bytes), bytes]);
      }
      writeAll(file, this.#waiting);
    } finally {
      closeSync(file);
      added.close();
    }
    renameSync(this.#draft, this.#path);
  }
}

function checksum(key: string, bytes: Uint8Array): number {
  return crc32(bytes, crc32(key));
}

function headOf(key: string, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt32LE(bytes.length, 0);
  head.writeUInt32LE(checksum(key, bytes), 4);
  head.write(key, 8, 'latin1');
  return head;
}

/** Writes pieces one after another; gives their length. */
function writeAll(file: number, pieces: readonly Uint8Array[]): number {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  let done = writevSync(file, pieces);
  // The system may take less than it is given.
  if (done < length) {
    const whole = Buffer.concat(pieces);
    while (done < length) done += writeSync(file, whole, done, length - done);
  }
  return length;
}
