import type { Element, Parents, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { h, type RenderingWords, type TaskName } from '../markdown/rendering.ts';

/**
 * Small mercies for readers: wide tables and long code scroll by keyboard, task boxes are named,
 * images do not load before they are near, GFM's `align` becomes a class that the content
 * security policy allows.
 */
export function easeReading(tree: Root, words: RenderingWords): void {
  visitParents(tree, 'element', (node: Element, ancestors) => {
    const parent = ancestors.at(-1);
    switch (node.tagName) {
      case 'pre':
        node.properties['tabIndex'] = 0;
        return;
      case 'img':
        node.properties['loading'] ??= 'lazy';
        node.properties['decoding'] ??= 'async';
        return;
      case 'input':
        nameTask(node, parent, words);
        return;
      case 'th':
      case 'td':
        alignByClass(node);
        return;
      case 'table':
        if (parent) wrapTable(node, parent, words);
        return;
      default:
    }
  });
}

function nameTask(node: Element, parent: Parents | undefined, words: RenderingWords): void {
  const isDone = node.properties['checked'] === true;
  const sign = String((node.properties['dataTask'] ??= isDone ? 'x' : ' '));
  const name = isDone ? 'x' : sign;
  node.properties['ariaLabel'] = Object.hasOwn(words.tasks, name)
    ? words.tasks[name as TaskName]
    : words.taskMarked(sign);
  if (parent?.type === 'element') parent.properties['dataTask'] ??= sign;
}

function alignByClass(node: Element): void {
  const { align } = node.properties;
  delete node.properties['align'];
  if (align === 'left' || align === 'center' || align === 'right')
    node.properties['className'] = [`align-${align}`];
}

function wrapTable(node: Element, parent: Parents, words: RenderingWords): void {
  const isWrapped = parent.type === 'element' && classesOf(parent).includes('table-scroll');
  if (isWrapped) return;
  const at = parent.children.indexOf(node);
  const wrapper = h(
    'div',
    { className: ['table-scroll'], role: 'group', tabIndex: 0, ariaLabel: words.table },
    [node],
  );
  parent.children[at] = wrapper;
}

function classesOf(node: Element): (string | number)[] {
  const { className } = node.properties;
  return Array.isArray(className) ? className : [];
}
