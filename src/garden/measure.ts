import { parseNote } from './parse-note.ts';
import type { Grammar } from './grammar.ts';
import type { ParseOptions } from './parse-options.ts';
import { decode } from './decode.ts';
import { measureText } from './reading-time.ts';
import { nothingGiven } from './shown-text.ts';
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
  parseOptions: ParseOptions,
): TextMeasure | undefined {
  const { text } = decode(id, bytes);
  if (text === undefined) return undefined;
  const { passages, links } = parseNote({ id, path: id, text }, grammar, parseOptions).note;
  const show = (number: number): string => linkText(links, number, nothingGiven);
  return {
    words: measureText(passages, show).words,
    targets: [...new Set(links.map(({ written }) => written))],
  };
}
