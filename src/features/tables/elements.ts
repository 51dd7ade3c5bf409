import type { Element, Parents } from 'hast';
import { h, type RenderingWords } from '../../markdown/rendering.ts';

/** Puts a wide table into what can be scrolled, by keyboard too. */
export function wrapTable(
  node: Element,
  parent: Parents | undefined,
  words: Pick<RenderingWords, 'table'>,
): void {
  if (!parent) return;
  const isWrapped =
    parent.type === 'element' && parent.properties['className']?.includes('table-scroll');
  if (isWrapped) return;
  const at = parent.children.indexOf(node);
  parent.children[at] = h(
    'div',
    { className: ['table-scroll'], role: 'group', tabIndex: 0, ariaLabel: words.table },
    [node],
  );
}

/** GFM's `align` as a class beside those that a cell has, since the page's policy allows no style. */
export function alignByClass(node: Element): void {
  const { align } = node.properties;
  delete node.properties['align'];
  if (align === 'left' || align === 'center' || align === 'right')
    node.properties['className'] = [...(node.properties['className'] ?? []), `align-${align}`];
}
