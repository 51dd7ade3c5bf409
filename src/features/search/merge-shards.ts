import { hash } from 'node:crypto';
import { byCodePoint } from '../../garden/index.ts';
import { CborReader, cborArray, cborInt, cborText } from './cbor.ts';
import { pack, readChunk, unpack, type Words, writeChunks } from './merge-index.ts';
import { renumberFields } from './renumber-fields.ts';
import type { Files } from './shard.ts';

/** Pagefind's files are of this release; `package.json` names it too. */
export const release = '1.6.0';

interface Page {
  name: string;
  words: number;
  /** What else Pagefind says of it, taken over as it is. */
  rest: Buffer;
  fragment: Uint8Array;
}

/**
 * Puts the shards of a search index together: the result is one index, as Pagefind would have
 * made of all pages, so that a reader's browser knows nothing of shards. After an edit only the
 * shard with that page is made anew, which at 10,000 notes takes a fifth of the time. Pagefind's
 * own `mergeIndex` would have the browser load words of every shard: three times as many bytes.
 */
export class MergedIndex {
  #lang: string;
  #pages: Page[] = [];
  #offsets: number[] = [];
  #words: Words = new Map();
  #filters = new Map<string, Map<string, number[]>>();
  #fields: string[] = [];
  #others = new Map<string, Uint8Array>();

  constructor(lang: string) {
    this.#lang = lang;
  }

  /** Takes the files of the next shard in order; gives the names that its fragments now have. */
  add(files: Files): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    const shard = this.#offsets.push(this.#pages.length) - 1;
    const byPath = new Map(files);
    const meta = files.find(([path]) => path.endsWith('.pf_meta'));
    // Of no pages Pagefind makes no list.
    const fields = meta ? this.#addPages(unpackFile(meta[1]), byPath, names) : [];
    for (const [path, content] of files) {
      if (path.endsWith('.pf_index'))
        readChunk(this.#words, shard, renumberFields(unpackFile(content), fields));
      else if (path.endsWith('.pf_filter'))
        this.#addFilter(unpackFile(content), this.#offsets[shard] ?? 0);
      else if (!/\.pf_(?:meta|fragment)$/.test(path) && path !== 'pagefind-entry.json')
        this.#others.set(path, content);
    }
    return names;
  }

  /** The files of the whole index, by path. */
  async files(entry: Record<string, unknown>): Promise<Files> {
    // Pagefind's searcher without stems is for languages of which it knows none.
    const knowsStems = this.#others.has(`wasm.${this.#lang}.pagefind`);
    const files: Files = [...this.#others].filter(
      ([path]) => !knowsStems || path !== 'wasm.unknown.pagefind',
    );
    const taken = new Set<string>();
    const write = (folder: string, ending: string, file: Buffer): string => {
      let name = `${this.#lang}_${hash('sha256', file).slice(0, 7)}`;
      while (taken.has(name)) name += 'x';
      taken.add(name);
      files.push([`${folder}/${name}.${ending}`, file]);
      return name;
    };
    const pages = this.#pages.map(({ name, words, rest, fragment }) => {
      files.push([`fragment/${name}.pf_fragment`, fragment]);
      return Buffer.concat([cborArray(3), cborText(name), cborInt(words), rest]);
    });
    const chunks = (await writeChunks(this.#words, this.#offsets)).map(({ from, to, file }) =>
      Buffer.concat([
        cborArray(3),
        cborText(from),
        cborText(to),
        cborText(write('index', 'pf_index', file)),
      ]),
    );
    const filters: Buffer[] = [];
    for (const [name, values] of [...this.#filters].sort(([a], [b]) => byCodePoint(a, b))) {
      const file = await pack([cborArray(2), cborText(name), ...filterValues(values)]);
      const written = write('filter', 'pf_filter', file);
      filters.push(Buffer.concat([cborArray(2), cborText(name), cborText(written)]));
    }
    const list = (parts: readonly Buffer[]): Buffer[] => [cborArray(parts.length), ...parts];
    const meta = await pack([
      cborArray(6),
      cborText(release),
      ...list(pages),
      ...list(chunks),
      ...list(filters),
      cborArray(0),
      ...list(this.#fields.map(cborText)),
    ]);
    const name = `${this.#lang}_${hash('sha256', meta).slice(0, 10)}`;
    files.push([`pagefind.${name}.pf_meta`, meta]);
    const languages = {
      [this.#lang]: {
        hash: name,
        wasm: knowsStems ? this.#lang : null,
        page_count: this.#pages.length,
      },
    };
    files.push(['pagefind-entry.json', Buffer.from(JSON.stringify({ ...entry, languages }))]);
    return files;
  }

  /** Adds a shard's pages; gives the numbers of its fields in the whole index. */
  #addPages(
    meta: Buffer,
    files: ReadonlyMap<string, Uint8Array>,
    names: Map<string, string>,
  ): number[] {
    const reader = new CborReader(meta);
    reader.array();
    const version = reader.text();
    if (version !== release)
      throw new Error(
        `Pagefind ${version} has made the index, and only the files of ${release} can be put together: install pagefind@${release}.`,
      );
    const taken = new Set(this.#pages.map(({ name }) => name));
    for (let left = reader.array(); left > 0; left--) {
      const width = reader.array();
      const written = reader.text();
      const words = reader.int();
      const from = reader.at;
      for (let rest = width - 2; rest > 0; rest--) reader.skip();
      const fragment = files.get(`fragment/${written}.pf_fragment`);
      if (!fragment) throw new Error(`Pagefind has not written the fragment ${written}.`);
      // Pagefind's short names are told apart within a shard only.
      let name = written;
      while (taken.has(name)) name += 'x';
      taken.add(name);
      names.set(written, name);
      this.#pages.push({ name, words, rest: meta.subarray(from, reader.at), fragment });
    }
    for (let skipped = 0; skipped < 3; skipped++) reader.skip();
    return Array.from({ length: reader.array() }, () => {
      const field = reader.text();
      const known = this.#fields.indexOf(field);
      return known === -1 ? this.#fields.push(field) - 1 : known;
    });
  }

  #addFilter(filter: Buffer, offset: number): void {
    const reader = new CborReader(filter);
    reader.array();
    const name = reader.text();
    const values = this.#filters.get(name) ?? new Map<string, number[]>();
    this.#filters.set(name, values);
    for (let left = reader.array(); left > 0; left--) {
      reader.array();
      const value = reader.text();
      const pages = values.get(value) ?? [];
      values.set(value, pages);
      for (let count = reader.array(); count > 0; count--) pages.push(offset + reader.int());
    }
  }
}

function unpackFile(content: Uint8Array): Buffer {
  return unpack(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
}

function filterValues(values: ReadonlyMap<string, readonly number[]>): Buffer[] {
  const sorted = [...values].sort(([a], [b]) => byCodePoint(a, b));
  return [
    cborArray(sorted.length),
    ...sorted.flatMap(([value, pages]) => [
      cborArray(2),
      cborText(value),
      cborArray(pages.length),
      ...pages.map(cborInt),
    ]),
  ];
}
