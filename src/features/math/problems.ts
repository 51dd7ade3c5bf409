import type { Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import { type Note, problem, type Problem } from '../../garden/index.ts';
import { type MathSettings, readFormula } from './formula.ts';

/** Formulas of a note that are shown as they were written, since nothing came of them. */
export function mathProblems(
  { id, body }: Pick<Note, 'id' | 'body'>,
  tree: Root,
  settings: MathSettings,
): Problem[] {
  // Most notes have none, and their trees need not be walked.
  if (!/\$|\\[([]/.test(body)) return [];
  const problems: Problem[] = [];
  visit(tree, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath')
      problems.push(...mathProblem(id, node, settings));
  });
  return problems;
}

function mathProblem(file: string, node: InlineMath | Math, settings: MathSettings): Problem[] {
  const isDisplay = node.type === 'math' || node.data?.isDisplay === true;
  const formula = readFormula(node.value, isDisplay, settings);
  const failure = 'error' in formula ? formula : formula.remark;
  if (!failure) return [];
  const start = node.position?.start ?? { line: 1, column: 1 };
  const before = node.value.slice(0, failure.at).split('\n');
  const inLine = before.at(-1)?.length ?? 0;
  // A block begins below its dollar signs, unless it is tight.
  const isBelow = node.type === 'math' && node.data?.isTight !== true;
  const line = start.line + before.length - (isBelow ? 0 : 1);
  const opening = isDisplay ? 2 : node.data?.isSettled ? 3 : 1;
  const column = isBelow || before.length > 1 ? inLine + 1 : start.column + opening + inLine;
  const why = { why: failure.error, isShown: !('error' in formula) };
  return [problem('bad-math', file, why, { line, column })];
}
