import type { Place } from './place.ts';

export type Level = 'error' | 'warning' | 'hint';

/** Something an author should know of, and how to mend it. */
export interface Problem {
  code: ProblemCode;
  level: Level;
  file: string;
  line: number;
  column: number;
  message: string;
  hint: string;
}

/** Codes are permanent: each is the name of a page in `content/manual/problems/`. */
export const problemCodes = {
  'address-clash': 'error',
  'ambiguous-link': 'warning',
  'bad-date': 'warning',
  'bad-math': 'warning',
  'bad-permalink': 'error',
  'bad-property': 'warning',
  'binary-file': 'error',
  'broken-image': 'warning',
  'broken-mdx': 'error',
  'case-mismatch': 'hint',
  'embed-cycle': 'warning',
  'empty-note': 'hint',
  'front-matter-late': 'warning',
  'html-page': 'warning',
  'mdx-off': 'warning',
  'missing-block': 'warning',
  'missing-component': 'error',
  'missing-file': 'error',
  'missing-heading': 'warning',
  'missing-link': 'warning',
  'missing-words': 'hint',
  'no-address': 'hint',
  'not-utf8': 'warning',
  orphan: 'hint',
  'outside-link': 'warning',
  'private-link': 'warning',
  'query-not-run': 'hint',
  'refused-redirect': 'error',
  'self-link': 'hint',
  'site-language': 'hint',
  'too-complex': 'warning',
  'unclosed-comment': 'warning',
  'undrawn-diagram': 'warning',
  'unknown-liquid': 'warning',
  'unlinked-mention': 'hint',
  'unreadable-config': 'warning',
  'unreadable-file': 'error',
  'unreadable-front-matter': 'error',
  'unsafe-html': 'warning',
  'unused-footnote': 'warning',
} as const satisfies Record<string, Level>;

export type ProblemCode = keyof typeof problemCodes;

/**
 * Makes a problem; its level follows from its code.
 * `place` defaults to the first character of the file.
 */
export function problem(
  code: ProblemCode,
  file: string,
  message: string,
  hint: string,
  place: Place = { line: 1, column: 1 },
): Problem {
  return {
    code,
    level: problemCodes[code],
    file,
    line: place.line,
    column: place.column,
    message,
    hint,
  };
}

/** Problems in the order in which one mends them: by file, line, column, code. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      byCodePoint(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      byCodePoint(a.code, b.code) ||
      byCodePoint(a.message, b.message),
  );
}

/** Compares two strings by code point: the one order that no machine's language changes. */
export function byCodePoint(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const one = a.charCodeAt(i);
    const two = b.charCodeAt(i);
    if (one === two) continue;
    // A surrogate stands for a code point above every other code unit.
    const high = isSurrogate(one);
    return high === isSurrogate(two) ? one - two : high ? 1 : -1;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
