import { composeNote, type Grammar, type VaultNature } from './compose.ts';
import { decode } from './decode.ts';
import { measureText } from './reading-time.ts';
import { linkText } from './text.ts';

/** How long a text is, and what it links to. */
export interface TextMeasure {
  words: number;
  /** Targets of its links as written, each once. */
  targets: string[];
}

/**
 * Measures a text that a note once had, by the rules by which notes are read.
 *
 * @param bytes the file as it was then
 * @returns undefined when the bytes are no text
 */
export function measureVersion(
  id: string,
  bytes: Uint8Array,
  grammar: Grammar,
  nature: VaultNature,
): TextMeasure | undefined {
  const { text } = decode(id, bytes);
  if (text === undefined) return undefined;
  const { passages, links } = composeNote({ id, path: id, text }, grammar, nature).note;
  const show = (number: number): string => linkText(links, number, () => false, '');
  return {
    words: measureText(passages, show).words,
    targets: [...new Set(links.map(({ written }) => written))],
  };
}
