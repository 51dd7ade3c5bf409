import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ByteWriter } from './bytes.ts';
import type { ShardTerm } from './shard-terms.ts';

const squeeze = promisify(gzip);

/** Packs a file of the index, and names it by what is in it. */
export async function packFile(bytes: Uint8Array): Promise<{ name: string; packed: Uint8Array }> {
  const packed = await squeeze(bytes);
  return { name: hash('sha256', bytes).slice(0, 8), packed };
}

/** A word in all shards that have it, with their numbers. */
interface MergedTerm {
  form: string;
  stem: string;
  pages: number;
  isName: boolean;
  parts: { shard: number; term: ShardTerm }[];
}

/** The words of a whole index, put together from shards whose bytes are taken over as they are. */
export class MergedTerms {
  #terms = new Map<string, MergedTerm>();

  add(shard: number, terms: readonly ShardTerm[]): void {
    for (const term of terms) {
      const known = this.#terms.get(term.form);
      if (known) {
        known.pages += term.pages;
        known.isName ||= term.isName;
        known.parts.push({ shard, term });
      } else {
        const { form, stem, pages, isName } = term;
        this.#terms.set(term.form, { form, stem, pages, isName, parts: [{ shard, term }] });
      }
    }
  }

  /** Every word in order, in pieces of the lexicon whose beginnings tell them apart. */
  pieces(): MergedTerm[][] {
    // By the units of strings, as readers' browsers compare them.
    const sorted = [...this.#terms.values()].sort((a, b) => (a.form < b.form ? -1 : 1));
    const pieces: MergedTerm[][] = [];
    let start = '';
    for (const term of sorted) {
      const beginning = beginningOf(term.form);
      const last = pieces.at(-1);
      if (last && (last.length < piece || beginning === start) && last.length < mostInPiece)
        last.push(term);
      else pieces.push([term]);
      start = beginning;
    }
    return pieces;
  }
}

/** About how many words share a piece of the lexicon. */
const piece = 900;
const mostInPiece = 4 * piece;
/** A file of ranks is complete with so many bytes, before it is packed. */
const fileLength = 12 * 1024;

/** Forms of a word begin alike: they are kept together. */
function beginningOf(form: string): string {
  return Array.from(form).slice(0, 3).join('');
}

/** A file of the index: the folder it belongs in, its name and what is in it. */
export interface IndexFile {
  folder: 'lexicon' | 'ranks' | 'places' | 'pages' | 'facets';
  name: string;
  packed: Uint8Array;
}

/**
 * Writes one piece of the lexicon, with the files of ranks and places of its words.
 *
 * @param offsets the number of each shard's first page
 */
export async function writePiece(
  terms: readonly MergedTerm[],
  offsets: readonly number[],
): Promise<{ lexicon: IndexFile; files: IndexFile[] }> {
  const ranks: ByteWriter[] = [];
  const places: ByteWriter[] = [];
  const words = new ByteWriter();
  const heads = new Map<string, number>();
  let before = '';
  for (const [number, term] of terms.entries()) {
    const own = ranksOf(term, offsets);
    const last = ranks.at(-1);
    const isNext = !last || (last.length > 0 && last.length + own.length > fileLength);
    if (isNext) {
      ranks.push(new ByteWriter());
      places.push(new ByteWriter());
    }
    ranks.at(-1)?.chunk(own);
    places.at(-1)?.chunk(joined(term.parts.map(({ term: part }) => part.places)));
    const shared = sharedLength(before, term.form);
    words.number(shared);
    words.text(term.form.slice(shared));
    words.number(term.pages);
    const head = heads.get(term.stem) ?? number;
    heads.set(term.stem, head);
    words.number(((number - head) << 2) | (term.isName ? 2 : 0) | (isNext ? 1 : 0));
    before = term.form;
  }
  const files = await Promise.all([
    ...ranks.map(async (one) => ({ folder: 'ranks', ...(await packFile(one.done())) }) as const),
    ...places.map(async (one) => ({ folder: 'places', ...(await packFile(one.done())) }) as const),
  ]);
  const out = new ByteWriter();
  out.number(ranks.length);
  for (const { name } of files) out.text(name);
  out.raw(words.done());
  return { lexicon: { folder: 'lexicon', ...(await packFile(out.done())) }, files };
}

function ranksOf({ parts }: MergedTerm, offsets: readonly number[]): Uint8Array {
  const out = new ByteWriter();
  let before = 0;
  for (const { shard, term } of parts) {
    const offset = offsets[shard] ?? 0;
    out.number(offset + term.first - before);
    out.raw(term.ranks);
    before = offset + term.last;
  }
  return out.done();
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return parts.length === 1 && only ? only : Buffer.concat(parts);
}

/** How many letters two words begin with alike; no letter of two units is cut through. */
function sharedLength(before: string, form: string): number {
  let length = 0;
  while (length < before.length && before[length] === form[length]) length++;
  return /[\uD800-\uDBFF]/.test(form[length - 1] ?? '') ? length - 1 : length;
}
