import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Note, problem, type Problem } from '../../garden/index.ts';

/** Footnotes that no page shows: nothing refers to them, or another has their name. */
export function unusedFootnotes({ id, body }: Pick<Note, 'id' | 'body'>, tree: Root): Problem[] {
  // Most notes have none, and their trees need not be walked.
  if (!body.includes('[^')) return [];
  const referred = new Set<string>();
  const defined = new Map<string, FootnoteDefinition[]>();
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') referred.add(node.identifier);
    if (node.type === 'footnoteDefinition')
      defined.set(node.identifier, [...(defined.get(node.identifier) ?? []), node]);
  });
  return [...defined].flatMap(([name, [first, ...others]]) => [
    ...(first && !referred.has(name) ? [unused(id, first, false)] : []),
    ...others.map((other) => unused(id, other, true)),
  ]);
}

function unused(
  file: string,
  { label, identifier, position }: FootnoteDefinition,
  hasMark: boolean,
): Problem {
  const facts = { name: `[^${label ?? identifier}]`, hasMark };
  return problem('unused-footnote', file, facts, position?.start);
}
