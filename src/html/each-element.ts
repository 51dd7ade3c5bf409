import type { Element, Nodes, Parents } from 'hast';

/**
 * Shows each element of a tree, in the order of the text. Every text is walked through several
 * times, so this does less than `unist-util-visit`, which takes ten times as long: what is put in
 * the place of the element that is shown is not shown itself.
 */
export function eachElement(
  node: Nodes,
  see: (element: Element, parent: Parents | undefined) => void,
  parent?: Parents,
): void {
  if (node.type === 'element') see(node, parent);
  if ('children' in node) for (const child of node.children) eachElement(child, see, node);
}
