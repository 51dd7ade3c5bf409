import type { Code, FootnoteDefinition, Link, Nodes, Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { type Note, problem, type Problem } from '../garden/index.ts';
import { readDiagram } from '../features/diagrams/diagram.ts';
import { isDiagram } from '../features/diagrams/hast.ts';
import { readFormula } from '../features/math/formula.ts';

/**
 * Formulas and diagrams of a note that are shown as they were written, since nothing came of them,
 * links that nobody has given an address, and footnotes that no page shows.
 */
export function blockProblems(note: Pick<Note, 'id' | 'body'>, tree: Root): Problem[] {
  // Most notes have none of them, and their trees need not be walked.
  if (!/\$|\\[([]|\]\(\s*[<)]|\[\^|mermaid/i.test(note.body)) return [];
  const problems: Problem[] = [];
  const referred = new Set<string>();
  const defined = new Map<string, FootnoteDefinition[]>();
  const look = (node: Nodes): void => {
    if (node.type === 'math' || node.type === 'inlineMath')
      problems.push(...mathProblem(note.id, node));
    else if (node.type === 'code' && isDiagram(node.lang))
      problems.push(...diagramProblem(note.id, node));
    else if (node.type === 'link' && node.url === '') problems.push(emptyLink(note.id, node));
    if (node.type === 'footnoteReference') referred.add(node.identifier);
    if (node.type === 'footnoteDefinition') {
      const others = defined.get(node.identifier);
      if (others) others.push(node);
      else defined.set(node.identifier, [node]);
    }
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(tree);
  for (const [name, [first, ...others]] of defined) {
    if (first && !referred.has(name)) problems.push(unusedFootnote(note.id, first, false));
    for (const other of others) problems.push(unusedFootnote(note.id, other, true));
  }
  return problems;
}

function unusedFootnote(
  file: string,
  { label, identifier, position }: FootnoteDefinition,
  hasMark: boolean,
): Problem {
  return problem(
    'unused-footnote',
    file,
    { name: `[^${label ?? identifier}]`, hasMark },
    position?.start,
  );
}

function mathProblem(file: string, node: InlineMath | Math): Problem[] {
  const isDisplay = node.type === 'math' || node.data?.isDisplay === true;
  const formula = readFormula(node.value, isDisplay);
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
  return [
    problem(
      'bad-math',
      file,
      { why: failure.error, isShown: !('error' in formula) },
      { line, column },
    ),
  ];
}

function emptyLink(file: string, node: Link): Problem {
  return problem('missing-link', file, { isEmpty: true }, node.position?.start);
}

function diagramProblem(file: string, node: Code): Problem[] {
  const diagram = readDiagram(node.value);
  if (!('error' in diagram)) return [];
  const start = node.position?.start ?? { line: 1, column: 1 };
  return [
    problem(
      'undrawn-diagram',
      file,
      { why: diagram.error },
      { line: start.line + diagram.line, column: start.column },
    ),
  ];
}
