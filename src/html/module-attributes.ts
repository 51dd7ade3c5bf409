import type { Root } from 'hast';
import type {} from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { isOwnAttribute, isOwnClass, isOwnName } from './own-names.ts';

/**
 * Takes out of the elements that an MDX note writes itself what only the site may say of an
 * element. Components are programs and get what they are given.
 */
export function dropOwnAttributes(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    if (!/^[a-z][^.]*$/.test(node.name ?? '')) return;
    node.attributes = node.attributes.filter((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute') return true;
      const { name, value } = attribute;
      if (typeof value === 'string' && /^class(?:Name)?$/.test(name))
        attribute.value = value
          .split(/\s+/)
          .filter((one) => !isOwnClass(one))
          .join(' ');
      const isTaken = name === 'id' && typeof value === 'string' && isOwnName(value);
      return !isOwnAttribute(name) && !isTaken;
    });
  });
}
