import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Note, problem, type Problem } from '../../garden/index.ts';

/** Links that nobody has given an address. */
export function emptyLinks({ id, body }: Pick<Note, 'id' | 'body'>, tree: Root): Problem[] {
  // Most notes have none, and their trees need not be walked.
  if (!/\]\(\s*[<)]|\[\[\s*\\?\|/.test(body)) return [];
  const problems: Problem[] = [];
  visit(tree, 'link', ({ url, position }) => {
    if (url === '') problems.push(problem('missing-link', id, { isEmpty: true }, position?.start));
  });
  return problems;
}
