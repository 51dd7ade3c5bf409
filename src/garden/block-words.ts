import type { Note } from './note.ts';
import { wordsOf } from './text.ts';

type Blocks = Pick<Note, 'blocks' | 'passages'>;

/** The words with which a block of a note begins; undefined when it has none. */
export function blockWords({ blocks, passages }: Blocks, id: string): string | undefined {
  const key = id.toLowerCase();
  const block = blocks.find((one) => one.id.toLowerCase() === key);
  const passage =
    block && passages.find(({ place }) => place.line >= block.from && place.line <= block.to);
  return (passage && wordsOf(passage.pieces, () => '')) || undefined;
}
