import type { Element, ElementContent, Root } from 'hast';
import { directionOf, directionOfText } from '../garden/index.ts';

const joined = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\uD802\uD803\uD83A]/;
const blocks = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'blockquote', 'details', 'div'],
]);

/**
 * Turns blocks that run against their note: quotes in another script, and where an author did not
 * name the language, whatever block is in one. Only `dir` is set, and the style sheet mirrors.
 *
 * @param lang the language in which the text is said to be
 * @param isNamed whether the note itself says so
 */
export function setDirections(tree: Root, lang: string, isNamed: boolean): void {
  const own = directionOf(lang);
  if (own === 'ltr' && !joined.test(textOf(tree))) return;
  for (const node of tree.children) if (node.type === 'element') visit(node, own, isNamed);
}

function visit(node: Element, own: 'ltr' | 'rtl', isNamed: boolean): void {
  const isFree = node.tagName === 'blockquote' || (!isNamed && blocks.has(node.tagName));
  const direction = isFree ? (directionOfText(textOf(node)) ?? own) : own;
  if (direction !== own) {
    node.properties['dir'] ??= direction;
    return;
  }
  for (const child of node.children) if (child.type === 'element') visit(child, own, isNamed);
}

function textOf(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  return (node.children as ElementContent[]).map(textOf).join('');
}
