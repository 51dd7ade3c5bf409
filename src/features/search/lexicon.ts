import { ByteReader } from './bytes.ts';
import type { IndexFiles } from './index-files.ts';

/** A word of the garden, and where its pages are told. */
export interface Word {
  form: string;
  /** How many pages have it. */
  pages: number;
  /** Whether it is in the title or another name of one. */
  isName: boolean;
  /** What it has in common with its other forms. */
  group: string;
  ranks: string;
  places: string;
  /** Which one it is in these files. */
  number: number;
}

/** All words of a garden, of which those are fetched that begin as asked. */
export class Lexicon {
  #files: IndexFiles;

  constructor(files: IndexFiles) {
    this.#files = files;
  }

  /** The words that begin so, with those around them; at most so many pieces of the lexicon. */
  async near(beginning: string, most: number): Promise<Word[]> {
    const { lexicon } = await this.#files.entry();
    const from = Math.max(
      0,
      lexicon.findLastIndex(([first]) => first <= beginning),
    );
    const end = lexicon.findIndex(([first]) => first > beginning && !first.startsWith(beginning));
    const pieces = lexicon.slice(from, Math.min(end === -1 ? lexicon.length : end, from + most));
    const words = await Promise.all(
      pieces.map(([, name]) =>
        this.#files.read(`lexicon/${name}`, (bytes) => readPiece(name, bytes)),
      ),
    );
    return words.flat();
  }

  /** How many pieces begin so. */
  async pieces(beginning: string): Promise<number> {
    const { lexicon } = await this.#files.entry();
    return lexicon.filter(([first]) => first.startsWith(beginning)).length;
  }
}

function readPiece(name: string, bytes: Uint8Array): Word[] {
  const reader = new ByteReader(bytes);
  const files = reader.number();
  const names = Array.from({ length: 2 * files }, () => reader.text());
  const words: Word[] = [];
  let form = '';
  let file = -1;
  let number = 0;
  while (!reader.isAtEnd) {
    form = form.slice(0, reader.number()) + reader.text();
    const pages = reader.number();
    const flags = reader.number();
    if (flags & 1) {
      file++;
      number = 0;
    }
    words.push({
      form,
      pages,
      isName: (flags & 2) !== 0,
      group: `${name} ${words.length - (flags >> 2)}`,
      ranks: names[file] ?? '',
      places: names[files + file] ?? '',
      number: number++,
    });
  }
  return words;
}
