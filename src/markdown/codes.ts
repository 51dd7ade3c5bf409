import { markdownLineEnding } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Code } from 'micromark-util-types';

/** A line ending or the end of the text. */
export function isEnd(code: Code): boolean {
  return code === codes.eof || markdownLineEnding(code);
}
