import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Remark, say } from '../../garden/index.ts';
import { placesInHtml } from '../../html/tags.ts';

/**
 * What is to be said of comments of HTML that nothing ends. One with which a block begins hides all
 * that follows, as everywhere that Markdown is read; one further on in a block ends with it, and one
 * in a sentence is text.
 * Rule: https://spec.commonmark.org/0.31.2/#html-blocks, the second of its kinds
 *
 * @param source what the tree was parsed from
 */
export function unendedComments(tree: Root, source: string): Remark[] {
  if (!source.includes('<!--')) return [];
  const lines = source.split('\n');
  const found: Remark[] = [];
  visit(tree, 'html', (node: Html) => {
    const at = node.value.lastIndexOf('<!--');
    if (at === -1 || node.value.includes('-->', at + 4)) return;
    const before = node.value.slice(0, at).split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    const said = say('unclosed-comment', { mark: '<!--', end: '-->' });
    found.push({ ...said, place: placesInHtml(node, lines)(place) });
  });
  return found;
}
