import { ByteReader } from './bytes.ts';
import type { IndexFiles } from './index-files.ts';
import type { Word } from './lexicon.ts';
import { inAlias, inTitle } from './page-terms.ts';

/** What a page says of a word. */
export interface Rank {
  page: number;
  /** Where it stands, as bits. */
  fields: number;
  /** How much the page is about it, 0–15. */
  impact: number;
  titleWords: number;
  aliasWords: number;
}

/** Tells each page that has a word, in the order of their numbers. */
export async function eachRank(
  files: IndexFiles,
  word: Word,
  tell: (rank: Rank) => void,
): Promise<void> {
  const all = await files.read(`ranks/${word.ranks}`, readChunks);
  const reader = new ByteReader(all[word.number] ?? new Uint8Array());
  const rank: Rank = { page: 0, fields: 0, impact: 0, titleWords: 0, aliasWords: 0 };
  while (!reader.isAtEnd) {
    rank.page += reader.number();
    const byte = reader.byte();
    rank.fields = byte >> 4;
    rank.impact = byte & 15;
    const names = rank.fields & (inTitle | inAlias) ? reader.byte() : 0;
    rank.titleWords = names >> 4;
    rank.aliasWords = names & 15;
    tell(rank);
  }
}

/** The places of a word on each page that is wanted. */
export async function placesOf(
  files: IndexFiles,
  word: Word,
  isWanted: (page: number) => boolean,
): Promise<Map<number, number[]>> {
  const pages: number[] = [];
  await eachRank(files, word, ({ page }) => pages.push(page));
  const all = await files.read(`places/${word.places}`, readChunks);
  const reader = new ByteReader(all[word.number] ?? new Uint8Array());
  const places = new Map<number, number[]>();
  for (const page of pages) {
    let place = 0;
    const own: number[] = [];
    for (let left = reader.number(); left > 0; left--) own.push((place += reader.number()));
    if (isWanted(page)) places.set(page, own);
  }
  return places;
}

function readChunks(bytes: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(bytes);
  const chunks: Uint8Array[] = [];
  while (!reader.isAtEnd) chunks.push(reader.chunk());
  return chunks;
}
