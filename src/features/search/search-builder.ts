import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { GardenIndex, type PageWeight } from './garden-index.ts';
import { MergedIndex } from './merge-shards.ts';
import { type Files, ownFile, type SearchPage, type Unsearched } from './shard.ts';
import { ShardThreads } from './shard-threads.ts';

/** What is kept from one build to the next, under the digest of all that it hangs on. */
export interface Kept {
  get: (key: string) => Buffer | undefined;
  has: (key: string) => boolean;
  set: (key: string, bytes: Uint8Array) => void;
  save: () => void;
  readonly isEmpty: boolean;
}

/** The site that is being built. */
export interface Site {
  read: (file: string) => Buffer;
  write: (file: string, bytes: Uint8Array) => boolean;
}

/** About how many pages share a shard, which is made anew when one of them changes. */
const pagesInShard = 640;
const batch = 64;
/** What a shard is made of; files of another form are made anew. */
const shardForm = 2;

interface Shard {
  pages: { file: string; digest: string }[];
  /** Pages that wait to be sent, when all shards are made. */
  waiting: SearchPage[];
  /** Pages that are left out of it. */
  unsearched: Unsearched[];
}

/** Makes the search index, shard by shard, while pages are made. */
export class SearchBuilder {
  #lang: string;
  #kept: Kept;
  #threads: ShardThreads;
  #shards: Shard[];
  /** Nothing is kept, so that every shard has to be made. */
  #isNew: boolean;
  #sent: Promise<void>[] = [];
  /** Why a shard lacks pages that nobody can name. */
  #fault: { cause: unknown } | undefined;

  /**
   * @param pages about how many pages there will be
   * @param shardLength about how many of them share a shard
   */
  constructor(lang: string, pages: number, kept: Kept, shardLength = pagesInShard) {
    this.#lang = lang;
    this.#kept = kept;
    this.#threads = new ShardThreads(lang);
    this.#isNew = kept.isEmpty;
    const count = 2 ** Math.ceil(Math.log2(Math.max(1, pages / shardLength)));
    this.#shards = Array.from({ length: count }, () => ({
      ...{ pages: [], waiting: [], unsearched: [] },
    }));
  }

  /** Takes the next page; the order of pages is that of the index. */
  async add(file: string, html: Buffer): Promise<void> {
    const part = searchedPart(html);
    const number = crc32(file) % this.#shards.length;
    const shard = this.#shards[number];
    if (part === undefined || !shard) return;
    shard.pages.push({ file, digest: hash('sha256', part) });
    if (!this.#isNew) return;
    shard.waiting.push({ file, html: part });
    if (shard.waiting.length < batch) return;
    this.#send(number, shard.waiting);
    shard.waiting = [];
    // Whoever makes pages quicker than they can be indexed waits here.
    if (this.#sent.length > 2 * this.#shards.length) await this.#sent.shift();
  }

  /**
   * Writes the index of a site's pages.
   *
   * @param tell told how many shards are done
   * @param weightOf what ranks a page beside its words, by its address
   * @returns the pages that cannot be searched, which are left out
   * @throws Error when a whole shard cannot be made
   */
  async finish(
    site: Site,
    tell: (done: number, of: number) => void,
    weightOf: (url: string) => PageWeight | undefined = () => undefined,
  ): Promise<Unsearched[]> {
    try {
      const shards = this.#shards.map(async ({ pages, waiting, unsearched }, number) => {
        const key = hash('sha256', JSON.stringify([shardForm, this.#lang, pages])).slice(0, 32);
        const known = this.#kept.get(key);
        if (known) return readFiles(known);
        this.#send(number, this.#isNew ? waiting : pages.map(({ file }) => pageIn(site, file)));
        const files = await this.#threads.take(number);
        // What went wrong is tried anew, and told, by the next build.
        if (unsearched.length === 0) this.#kept.set(key, Buffer.concat(writeFiles(files)));
        return files;
      });
      const merged = new MergedIndex(this.#lang);
      const own = new GardenIndex();
      let entry: Record<string, unknown> = {};
      for (const [number, shard] of shards.entries()) {
        const files = await shard;
        const names = merged.add(files.filter(([path]) => path !== ownFile));
        for (const [path, content] of files) if (path === ownFile) own.add(content, names);
        entry = entryOf(files) ?? entry;
        tell(number + 1, shards.length);
      }
      await Promise.all(this.#sent);
      if (this.#fault) throw this.#fault.cause;
      const made = await own.files(weightOf);
      const ownFiles = new Map(
        made.files.map(({ folder, name, packed }) => [`${folder}/${name}`, packed]),
      );
      ownFiles.set('garden-entry.json', Buffer.from(JSON.stringify(made.entry)));
      for (const [path, content] of [...(await merged.files(entry)), ...ownFiles])
        if (!site.write(`pagefind/${path}`, content))
          throw new Error(`pagefind/${path} is there already, and is no part of the search.`);
      this.#kept.save();
      return this.#shards.flatMap(({ unsearched }) => unsearched);
    } finally {
      await this.#threads.end();
    }
  }

  #send(shard: number, pages: SearchPage[]): void {
    const sent = this.#threads.add(shard, pages).then(
      (unsearched) => void this.#shards[shard]?.unsearched.push(...unsearched),
      // Told to whoever waits for the whole.
      (cause: unknown) => void (this.#fault ??= { cause }),
    );
    this.#sent.push(sent);
  }
}

/** The part of a page that is searched; undefined when there is none. */
function searchedPart(html: Buffer): string | undefined {
  const start = html.indexOf('<article data-pagefind-body');
  if (start === -1) return undefined;
  const end = html.lastIndexOf('</article>') + '</article>'.length;
  return `<html><body>${html.toString('utf8', start, end)}</body></html>`;
}

function pageIn(site: Site, file: string): SearchPage {
  return { file, html: searchedPart(site.read(file)) ?? '' };
}

function entryOf(files: Files): Record<string, unknown> | undefined {
  const entry = files.find(([path]) => path === 'pagefind-entry.json')?.[1];
  return entry && (JSON.parse(Buffer.from(entry).toString()) as Record<string, unknown>);
}

function writeFiles(files: Files): Buffer[] {
  const list = Buffer.from(JSON.stringify(files.map(([path, content]) => [path, content.length])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(list.length);
  return [length, list, ...files.map(([, content]) => Buffer.from(content))];
}

function readFiles(bytes: Buffer): Files {
  let at = 4 + bytes.readUInt32LE();
  const list = JSON.parse(bytes.toString('utf8', 4, at)) as [string, number][];
  return list.map(([path, length]) => {
    at += length;
    return [path, bytes.subarray(at - length, at)];
  });
}
