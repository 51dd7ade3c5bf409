import { byCodePoint } from './code-points.ts';
import type { Place } from './place.ts';
import type { Level } from './problem-table/kind.ts';
import { type Facts, type ProblemCode, problemTable } from './problem-table/table.ts';

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

/** A problem as far as it can be told without knowing where it stands. */
export type Said = Pick<Problem, 'code' | 'level' | 'message' | 'hint'>;

/** Says what the table has for a code, made of the facts of one case. */
export function say<Code extends ProblemCode>(code: Code, facts: Facts[Code]): Said {
  const { level, message, hint } = problemTable[code];
  return {
    code,
    level,
    message: typeof message === 'string' ? message : message(facts),
    hint: typeof hint === 'string' ? hint : hint(facts),
  };
}

/** Makes a problem; `place` defaults to the first character of the file. */
export function problem<Code extends ProblemCode>(
  code: Code,
  file: string,
  facts: Facts[Code],
  place: Place = { line: 1, column: 1 },
): Problem {
  const { level, message, hint } = say(code, facts);
  return { code, level, file, line: place.line, column: place.column, message, hint };
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
