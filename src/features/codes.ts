import type { Code } from 'micromark-util-types';

/** A line ending (micromark's codes below -2) or the end of the text. */
export function isEnd(code: Code): boolean {
  return code === null || code < -2;
}

/** A space, or a tab, which micromark reads as two codes. */
export function isBlank(code: Code): boolean {
  return code === 32 || code === -2 || code === -1;
}
