import type { Root } from 'mdast';
import { problem, type Problem } from './problems.ts';

/**
 * What is amiss in a note's text, as whoever parsed it has found.
 *
 * @param isTrusted whether HTML in notes stays as it was written
 */
export function textProblems(file: string, tree: Root, isTrusted: boolean): Problem[] {
  const { unclosedComment, removals = [], missingComponents = [], remarks = [] } = tree.data ?? {};
  return [
    ...remarks.map(({ place: { line, column }, ...said }) => ({ ...said, file, line, column })),
    ...(unclosedComment
      ? [problem('unclosed-comment', file, { mark: '%%', end: '%%' }, unclosedComment)]
      : []),
    ...missingComponents.map(({ name, line, column }) =>
      problem('missing-component', file, { name }, { line, column }),
    ),
    ...removals
      .filter(({ evenTrusted }) => evenTrusted || !isTrusted)
      .map(({ what, cure, line, column }) =>
        problem('unsafe-html', file, { what, cure }, { line, column }),
      ),
  ];
}
