import type { Heading, Nodes, Parent, PhrasingContent, Root } from 'mdast';
import { placeOf } from '../../garden/index.ts';
import { isOwnName } from '../../html/own-names.ts';
import { type AttributeList, parseAttributeList } from '../../html/attribute-list.ts';
import { give, type Given } from '../../html/give-attributes.ts';

/** What in a sentence a list may stand right behind. */
const marked: ReadonlySet<Nodes['type']> = new Set([
  ...(['image', 'imageReference', 'link', 'linkReference'] as const),
  ...(['strong', 'emphasis', 'delete', 'inlineCode'] as const),
]);

/**
 * Takes lists of attributes off the text, and gives them to what they stand behind: headings have
 * one at their end, and pictures, links and marks right after them.
 * Rules: https://gohugo.io/content-management/markdown-attributes/ and
 * https://python-markdown.github.io/extensions/attr_list/
 */
export function applyLists(tree: Root): void {
  const given: Given = { ids: new Set(), remarks: [], allowsNumbers: true, isOwnName };
  visit(tree, given);
  if (given.remarks.length === 0) return;
  tree.data = { ...tree.data, remarks: [...(tree.data?.remarks ?? []), ...given.remarks] };
}

function visit(node: Nodes, given: Given): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  for (const child of parent.children) visit(child, given);
  if (node.type === 'heading') applyAtEnd(node, given);
  parent.children.forEach((child, at) => {
    if (marked.has(child.type)) applyBehind(child, parent.children, at + 1, given);
  });
}

function applyBehind(node: Nodes, siblings: Nodes[], from: number, given: Given): void {
  const next = siblings[from];
  if (next?.type !== 'text' || !next.value.startsWith('{')) return;
  const { text, count } = wordsFrom(siblings.slice(from));
  const end = text.indexOf('}');
  const list = end === -1 ? undefined : listIn(text.slice(1, end));
  if (!list) return;
  give(node, list, given, placeOf(next));
  siblings.splice(from, count, { ...next, value: text.slice(end + 1) });
}

/** Text up to the end of a list; with blanks in it, its id looks like a tag. */
function wordsFrom(nodes: readonly Nodes[]): { text: string; count: number } {
  let text = '';
  let count = 0;
  for (const node of nodes) {
    if ((node.type !== 'text' && node.type !== 'tag') || text.includes('}')) break;
    text += node.value;
    count++;
  }
  return { text, count };
}

function applyAtEnd(heading: Heading, given: Given): void {
  const { children } = heading;
  const first = children.findLastIndex((node) => node.type !== 'text' && node.type !== 'tag') + 1;
  const words = children.slice(first).map((node) => ('value' in node ? node.value : ''));
  const text = words.join('').trimEnd();
  const from = text.lastIndexOf('{');
  const list = text.endsWith('}') && from !== -1 ? listIn(text.slice(from + 1, -1)) : undefined;
  if (!list) return;
  heading.children = [...children.slice(0, first), ...cut(children.slice(first), from)];
  give(heading, list, given, placeOf(heading));
}

/** A list has an id, a class or a value; mere words in braces are the author's own. */
function listIn(content: string): AttributeList | undefined {
  const bare = content.replace(/^:/, '').replace(/(?<==)[^\s"'=]+/g, '"$&"');
  const list = parseAttributeList(bare);
  const isEmpty =
    !list || (list.id === undefined && list.classes.length + list.values.length === 0);
  return isEmpty || list.references.length > 0 ? undefined : list;
}

/** The first so many signs of texts, without a blank at the end. */
function cut(nodes: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  let left = length;
  for (const node of nodes) {
    if (!('value' in node) || left <= 0) break;
    const value = node.value.slice(0, left);
    left -= node.value.length;
    const words = left <= 0 ? value.trimEnd() : value;
    if (words !== '') kept.push({ ...node, value: words });
  }
  return kept;
}
