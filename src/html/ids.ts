import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { Tokenizer } from 'parse5';
import { kept } from './allowed.ts';
import { isOwnName } from './own-names.ts';

/**
 * Notes on each piece of HTML in a tree which ids its elements will have in the page, so that
 * links can lead to them.
 */
export function noteIds(tree: Root): void {
  const taken = new Set<string>();
  visit(tree, taken);
}

function visit(node: Nodes, taken: Set<string>): void {
  const found = idsOf(node).filter((id) => id !== '' && !taken.has(id) && !isOwnName(id));
  if (found.length > 0) node.data = { ...node.data, htmlIds: [...new Set(found)] };
  for (const id of found) taken.add(id);
  if ('children' in node) for (const child of node.children) visit(child, taken);
}

function idsOf(node: Nodes): string[] {
  switch (node.type) {
    case 'html':
      return idsIn(node.value);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return idOf(node.name ?? '', attributesOf(node));
    default:
      return [];
  }
}

function idsIn(html: string): string[] {
  // Most HTML has none, and need not be read.
  if (!/\b(?:id|name)\s*=/i.test(html)) return [];
  const ids: string[] = [];
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: ({ tagName, attrs }) => {
        ids.push(...idOf(tagName, new Map(attrs.map(({ name, value }) => [name, value]))));
      },
      onEndTag: nothing,
      onCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: nothing,
    },
  );
  tokenizer.write(html, true);
  return ids;
}

/**
 * The id of an element; of `<a>` its name, if it has no other.
 * Rule: https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element
 */
function idOf(tagName: string, attributes: ReadonlyMap<string, string>): string[] {
  if (!kept.includes(tagName)) return [];
  const id = attributes.get('id') ?? (tagName === 'a' ? attributes.get('name') : undefined);
  return id === undefined ? [] : [id];
}

function attributesOf(node: MdxJsxFlowElement | MdxJsxTextElement): Map<string, string> {
  return new Map(
    node.attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string'
        ? [[one.name, one.value] as const]
        : [],
    ),
  );
}
