import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';

/** HTML in an MDX note as it is, since a module would take code and formulas apart. */
export function flowHtml(children: ElementContent[]): MdxJsxFlowElementHast {
  return { type: 'mdxJsxFlowElement', ...fragment(children) };
}

/** The same among words. */
export function textHtml(children: ElementContent[]): MdxJsxTextElementHast {
  return { type: 'mdxJsxTextElement', ...fragment(children) };
}

function fragment(children: ElementContent[]) {
  const value = toHtml({ type: 'root', children });
  return {
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute' as const, name: 'set:html', value }],
    children: [],
  };
}
