import type { Root } from 'mdast';
import type { Remark } from '../garden/index.ts';
import type { Rewritten } from './feature.ts';
import { movePlaces, type Piece } from './source-map.ts';

/** A text that was made from another, with what each part of it comes from. */
export interface Made {
  text: string;
  pieces: readonly Piece[];
  remarks?: readonly Remark[];
}

/**
 * What a feature hands back that has made one text of another: places in the tree are led back to
 * where they stand in the file.
 *
 * @param line the line of the file on which the text begins
 */
export function rewritten(
  body: string,
  line: number,
  { text, pieces, remarks: own = [] }: Made,
  restore: (tree: Root) => void = () => undefined,
): Rewritten {
  return {
    body: text,
    restore,
    trace: (tree) => {
      const toSource = movePlaces(tree, text, pieces, body, line);
      const { removals, unclosedComment, remarks = [] } = tree.data ?? {};
      const all = [...own, ...remarks.map((one) => ({ ...one, place: toSource(one.place) }))];
      tree.data = {
        ...tree.data,
        ...(removals && { removals: removals.map((one) => ({ ...one, ...toSource(one) })) }),
        ...(unclosedComment && { unclosedComment: toSource(unclosedComment) }),
        ...(all.length > 0 && { remarks: all }),
      };
    },
  };
}

/** Makes a text piece by piece. */
export class TextMaker {
  readonly pieces: Piece[] = [];
  readonly #source: string;
  readonly #parts: string[] = [];
  #length = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** Copies a stretch of the source. */
  copy(from: number, to: number): void {
    this.#add(this.#source.slice(from, to), from, true);
  }

  /** Puts words in where something stands in the source. */
  insert(words: string, from: number): void {
    this.#add(words, from, false);
  }

  /** Puts words in at the end of the line that was made last. */
  insertInLineBefore(words: string, from: number): void {
    const last = this.#parts.at(-1);
    const piece = this.pieces.at(-1);
    if (last === undefined || piece === undefined) return;
    if (!last.endsWith('\n')) {
      this.#add(words, from, false);
      return;
    }
    this.#parts[this.#parts.length - 1] = last.slice(0, -1);
    this.#length--;
    this.#add(`${words}\n`, from, false);
  }

  #add(words: string, from: number, isCopy: boolean): void {
    if (words === '') return;
    this.pieces.push({ at: this.#length, from, isCopy });
    this.#parts.push(words);
    this.#length += words.length;
  }
}
