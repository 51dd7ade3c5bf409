import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { byCodePoint } from '../../garden/index.ts';
import { CborReader, cborArray, cborInt, cborText } from './cbor.ts';

/** What begins every file of Pagefind's, before its CBOR or JSON. */
export const signature = Buffer.from('pagefind_dcd');

/** Unpacks one of Pagefind's files. */
export function unpack(file: Buffer): Buffer {
  const bytes = gunzipSync(file);
  if (!bytes.subarray(0, signature.length).equals(signature))
    throw new Error('This is no file of Pagefind’s.');
  return bytes.subarray(signature.length);
}

const squeeze = promisify(gzip);

/** Packs one; the same content always gives the same bytes. */
export function pack(parts: readonly Buffer[]): Promise<Buffer> {
  return squeeze(Buffer.concat([signature, ...parts]));
}

/** The pages on which a word stands, in one shard: taken over as bytes, but for the first number. */
interface Postings {
  shard: number;
  bytes: Buffer;
  count: number;
  /** Number of the first page within the shard; the others say how far they are from the one before. */
  first: number;
  last: number;
  /** The length of the array that is the first page, and where that goes on after its number. */
  width: number;
  from: number;
  to: number;
}

interface Word {
  pages: Postings[];
  /** Other spellings (with accents), each with its own pages. */
  variants: Map<string, Postings[]>;
}

/** All words of an index that is put together from shards. */
export type Words = Map<string, Word>;

/** Reads the words of one shard's chunk. Pagefind 1.6: `[[[word, pages, [[form, pages]]]]]`. */
export function readChunk(words: Words, shard: number, chunk: Buffer): void {
  const reader = new CborReader(chunk);
  reader.array();
  for (let left = reader.array(); left > 0; left--) {
    const width = reader.array();
    const text = reader.text();
    let word = words.get(text);
    if (!word) words.set(text, (word = { pages: [], variants: new Map() }));
    addPostings(word.pages, reader, shard);
    if (width < 3) continue;
    for (let forms = reader.array(); forms > 0; forms--) {
      reader.array();
      const form = reader.text();
      let pages = word.variants.get(form);
      if (!pages) word.variants.set(form, (pages = []));
      addPostings(pages, reader, shard);
    }
  }
}

function addPostings(all: Postings[], reader: CborReader, shard: number): void {
  const count = reader.array();
  if (count === 0) return;
  const width = reader.array();
  const first = reader.int();
  const from = reader.at;
  for (let rest = width - 1; rest > 0; rest--) reader.skip();
  let last = first;
  for (let left = count - 1; left > 0; left--) {
    const inner = reader.array();
    last += reader.int();
    for (let rest = inner - 1; rest > 0; rest--) reader.skip();
  }
  all.push({ shard, bytes: reader.bytes, count, first, last, width, from, to: reader.at });
}

function writePostings(all: readonly Postings[], offsets: readonly number[]): Buffer[] {
  const parts = [cborArray(all.reduce((sum, { count }) => sum + count, 0))];
  let before = 0;
  for (const { shard, bytes, first, last, width, from, to } of all) {
    const offset = offsets[shard] ?? 0;
    parts.push(cborArray(width), cborInt(offset + first - before), bytes.subarray(from, to));
    before = offset + last;
  }
  return parts;
}

function writeWord(text: string, { pages, variants }: Word, offsets: readonly number[]): Buffer {
  const forms = [...variants].sort(([a], [b]) => byCodePoint(a, b));
  return Buffer.concat([
    cborArray(3),
    cborText(text),
    ...writePostings(pages, offsets),
    cborArray(forms.length),
    ...forms.flatMap(([form, own]) => [
      cborArray(2),
      cborText(form),
      ...writePostings(own, offsets),
    ]),
  ]);
}

/** One file of words, and between which beginnings of words those lie. */
export interface Chunk {
  from: string;
  to: string;
  file: Buffer;
}

/** A chunk is complete with so many bytes, before they are packed. */
const chunkLength = 24 * 1024;

/**
 * Puts the words of all shards together, in chunks of which a search loads those it needs.
 *
 * @param offsets the number of each shard's first page
 */
export function writeChunks(words: Words, offsets: readonly number[]): Promise<Chunk[]> {
  const sorted = [...words.keys()].sort(byCodePoint);
  const chunks: { words: string[]; parts: Buffer[] }[] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const text of sorted) {
    const word = words.get(text);
    if (!word) continue;
    const bytes = writeWord(text, word, offsets);
    // A word that many pages have gets a chunk of its own, so that its neighbours stay light.
    if (length + bytes.length > chunkLength) {
      chunks.push({ words: [], parts: [] });
      length = 0;
    }
    const chunk = chunks.at(-1);
    chunk?.words.push(text);
    chunk?.parts.push(bytes);
    length += bytes.length;
  }
  const packed = chunks.map(async ({ words: own, parts }, number) => {
    const from = own[0] ?? '';
    const last = own.at(-1) ?? '';
    const start = beginning(from, chunks[number - 1]?.words.at(-1));
    const end = beginning(last, chunks[number + 1]?.words[0]);
    return {
      from: start,
      to: byCodePoint(end, start) < 0 ? last : end,
      file: await pack([cborArray(1), cborArray(own.length), ...parts]),
    };
  });
  return Promise.all(packed);
}

/** As much of a word as tells it from a neighbour: by this Pagefind finds the chunk of a beginning. */
function beginning(word: string, neighbour: string | undefined): string {
  if (neighbour === undefined) return word;
  // By code points, as Pagefind compares.
  const letters = Array.from(word);
  const others = Array.from(neighbour);
  const differs = letters.findIndex((letter, at) => letter !== others[at]);
  return differs === -1 ? word : letters.slice(0, differs + 1).join('');
}
