import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { slug } from 'github-slugger';
import { kept } from './allowed.ts';
import { isOwnName } from './own-names.ts';
import { tagsIn } from './tags.ts';

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
  if (!/\b(?:id|name)\s*=|<h[1-6]/i.test(html)) return [];
  const tags = tagsIn(html);
  return tags.flatMap((tag, at) => {
    if (tag.isEnd) return [];
    const own = idOf(tag.name, new Map(tag.attributes.map(({ name, value }) => [name, value])));
    if (own.length > 0 || !isHeading(tag.name)) return own;
    const end = tags.slice(at).find(({ name, isEnd }) => isEnd && name === tag.name);
    const inner = html.slice(tag.to, end?.from ?? tag.to);
    return [idOfWords(fromHtml(inner, { fragment: true }))];
  });
}

export function isHeading(tagName: string): boolean {
  return /^h[1-6]$/.test(tagName);
}

/** The id of a heading that has none of its author's, as it has on GitHub; it may be empty. */
export function idOfWords(heading: HastNodes): string {
  return slug(wordsIn(heading).replace(/\s+/g, ' ').trim().toWellFormed());
}

function wordsIn(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
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
