import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Note, problem, type Problem } from '../../garden/index.ts';
import { readDiagram } from './diagram.ts';
import { isDiagram } from './hast.ts';

/** Diagrams of a note that are shown as they were written, since nothing could be drawn. */
export function diagramProblems({ id, body }: Pick<Note, 'id' | 'body'>, tree: Root): Problem[] {
  // Most notes have none, and their trees need not be walked.
  if (!/mermaid/i.test(body)) return [];
  const problems: Problem[] = [];
  visit(tree, 'code', (node) => {
    if (isDiagram(node.lang)) problems.push(...undrawn(id, node));
  });
  return problems;
}

function undrawn(file: string, { value, position }: Code): Problem[] {
  const diagram = readDiagram(value);
  if (!('error' in diagram)) return [];
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  const place = { line: line + diagram.line, column };
  return [problem('undrawn-diagram', file, { why: diagram.error }, place)];
}
