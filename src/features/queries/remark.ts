import type { Nodes, Parent, Root, RootContent } from 'mdast';

const languages = new Set(['base', 'query', 'dataview', 'dataviewjs']);

/**
 * Finds fences that Obsidian or one of its plugins runs as queries. Here they are shown as code,
 * with a line below them that says so.
 * Rule: https://help.obsidian.md/bases/syntax, https://help.obsidian.md/plugins/search#Embed+search+results+in+a+note
 */
export function markQueries(tree: Root): void {
  visit(tree);
}

function visit(node: Nodes): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  for (const child of parent.children) visit(child);
  if (!parent.children.some(isQuery)) return;
  parent.children = parent.children.flatMap((child): RootContent[] =>
    isQuery(child)
      ? [child, { type: 'notRun', value: child.lang, position: child.position }]
      : [child],
  );
}

function isQuery(node: Nodes): node is Extract<Nodes, { type: 'code' }> & { lang: string } {
  return node.type === 'code' && languages.has(node.lang?.toLowerCase() ?? '');
}
