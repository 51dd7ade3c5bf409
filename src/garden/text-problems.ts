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
    ...remarks.map(({ code, message, hint, place }) => problem(code, file, message, hint, place)),
    ...(unclosedComment
      ? [
          problem(
            'unclosed-comment',
            file,
            'A comment begins here and never ends, so the rest of the note is hidden.',
            'Write `%%` where it ends, or put these two signs in backticks.',
            unclosedComment,
          ),
        ]
      : []),
    ...missingComponents.map(({ name, line, column }) =>
      problem(
        'missing-component',
        file,
        `The component <${name}> is neither imported nor defined in this note; its tag is shown.`,
        `Add \`import ${name.split('.', 1)[0] ?? ''} from '…';\` below the front matter, or put the tag in backticks.`,
        { line, column },
      ),
    ),
    ...removals
      .filter(({ evenTrusted }) => evenTrusted || !isTrusted)
      .map(({ what, cure, line, column }) =>
        problem('unsafe-html', file, `The page leaves out ${what}.`, cure, { line, column }),
      ),
  ];
}
