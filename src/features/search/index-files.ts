import { readFragment, type Fragment } from './fragment.ts';
import type { Facet, IndexEntry } from './garden-index.ts';
import { ByteReader } from './bytes.ts';

/** Fetches a file of the index by its path below the folder of the index. */
export type LoadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Pages by a value that a search can be narrowed by. */
export type FacetPages = ReadonlyMap<string, readonly number[]>;

/** The files of an index, each fetched once, and only when something hangs on it. */
export class IndexFiles {
  #load: LoadFile;
  #loaded = new Map<string, Promise<unknown>>();

  constructor(load: LoadFile) {
    this.#load = load;
  }

  entry(): Promise<IndexEntry> {
    return this.#once('garden-entry.json', (bytes) => JSON.parse(textOf(bytes)) as IndexEntry);
  }

  /** A file as it is, unpacked. */
  bytes(path: string): Promise<Uint8Array> {
    return this.#once(path, (bytes) => bytes);
  }

  /** What is in a file, read once. */
  read<T>(path: string, read: (bytes: Uint8Array) => T): Promise<T> {
    return this.#once(path, read);
  }

  /** What Pagefind has read of a page. */
  async fragment(page: number): Promise<Fragment> {
    const { fragments, inFile } = await this.entry();
    const file = fragments[Math.floor(page / inFile)];
    const names = await this.#once(`pages/${file}`, (bytes) => textOf(bytes).split('\n'));
    const path = `fragment/${names[page % inFile]}.pf_fragment`;
    return this.#once(path, (bytes) => readFragment(textOf(bytes)));
  }

  async facet(facet: Facet): Promise<FacetPages> {
    const { facets } = await this.entry();
    return this.#once(`facets/${facets[facet]}`, readFacet);
  }

  async weights(): Promise<Uint8Array> {
    return this.bytes(`pages/${(await this.entry()).weights}`);
  }

  #once<T>(path: string, read: (bytes: Uint8Array) => T): Promise<T> {
    const known = this.#loaded.get(path) as Promise<T> | undefined;
    if (known) return known;
    const loading = this.#load(path).then(unpacked).then(read);
    this.#loaded.set(path, loading);
    // It may have been a lost connection: the next search tries again.
    loading.catch(() => this.#loaded.delete(path));
    return loading;
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A file as it was before it was packed: by its first two bytes, https://www.rfc-editor.org/rfc/rfc1952. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function readFacet(bytes: Uint8Array): FacetPages {
  const reader = new ByteReader(bytes);
  const facet = new Map<string, number[]>();
  while (!reader.isAtEnd) {
    const value = reader.text();
    let page = 0;
    facet.set(
      value,
      Array.from({ length: reader.number() }, () => (page += reader.number())),
    );
  }
  return facet;
}
