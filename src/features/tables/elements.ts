import type { Element, ElementContent, Parents } from 'hast';
import { h, type RenderingWords } from '../../markdown/rendering.ts';

/** So many letters stand in one line of a phone; Chinese, Japanese and Korean ones are two wide. */
const mostInLine = 40;

/**
 * Puts a wide table into what can be scrolled, by keyboard too. Where all headers together fit in
 * one line of any screen, none of them has to break.
 */
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
  const heads = headsOf(node).map(widthOf);
  const isShort = heads.reduce((sum, width) => sum + width, 0) <= mostInLine;
  const className = ['table-scroll', ...(heads.length > 0 && isShort ? ['short-heads'] : [])];
  parent.children[at] = h(
    'div',
    { className, role: 'group', tabIndex: 0, ariaLabel: words.table },
    [node],
  );
}

function headsOf(node: Element): Element[] {
  return node.children
    .filter((child) => child.type === 'element')
    .flatMap((child) => (child.tagName === 'th' ? [child] : headsOf(child)));
}

function widthOf(node: ElementContent): number {
  if (node.type === 'text')
    return node.value.replace(/[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFFDC]/g, 'mm').length;
  return node.type === 'element'
    ? node.children.reduce((sum, child) => sum + widthOf(child), 0)
    : 0;
}

/** GFM's `align` as a class beside those that a cell has, since the page's policy allows no style. */
export function alignByClass(node: Element): void {
  const { align } = node.properties;
  delete node.properties['align'];
  if (align === 'left' || align === 'center' || align === 'right')
    node.properties['className'] = [...(node.properties['className'] ?? []), `align-${align}`];
}
