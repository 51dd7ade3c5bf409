import type { ElementContent } from 'hast';
import type { Heading, Html, Nodes, Paragraph, Parent, Root } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { rawHtmlOf } from '../../html/mark-addresses.ts';

/** Full-width stops bring their own blank. */
const atEnd = /(?:^|\s|(?<=[\u3001-\u303f\uff01-\uff60]))\^([a-z\d-]+)\s*$/i;
const alone = /^\^([a-z\d-]+)\s*$/i;
/** Blocks whose id stands on a line of its own below them. */
const marked = new Set(['list', 'blockquote', 'table', 'code', 'html', 'math']);

/**
 * Reads block ids: ` ^id` at the end of a paragraph, heading or list item, or `^id` alone below a list,
 * quote, table or code. The mark is not shown; the block carries the id. Of two equal ids the
 * first counts.
 * Rule: https://help.obsidian.md/links#Link+to+a+block+in+a+note
 */
export function readBlockIds(tree: Root): void {
  const seen = new Set<string>();
  visit(tree, (block, id) => {
    if (seen.has(id.toLowerCase())) return;
    seen.add(id.toLowerCase());
    block.data = { ...block.data, blockId: id };
    const properties = { id: `^${id}` };
    // A heading has an id of its own.
    if (block.type === 'heading')
      block.children.unshift({
        type: 'text',
        value: '',
        data: { hName: 'a', hProperties: properties },
      });
    else block.data.hProperties = { ...block.data.hProperties, ...properties };
  });
}

/** Raw HTML cannot carry an id before it is parsed, so a block that has one is put around it. */
export const blockIdHandlers = (mark: string) => ({
  html: (_: State, node: Html): ElementContent | undefined => {
    const id = node.data?.blockId;
    if (id === undefined) return undefined;
    const children = [rawHtmlOf(node, mark)] as ElementContent[];
    return { type: 'element', tagName: 'div', properties: { id: `^${id}` }, children };
  },
});

type Mark = (block: Nodes, id: string) => void;

function visit(parent: Nodes, mark: Mark): void {
  if (!('children' in parent)) return;
  const { children } = parent as Parent;
  for (let at = 0; at < children.length; at++) {
    const child = children[at];
    if (!child) continue;
    if (child.type === 'heading') {
      const own = takeId(child);
      if (own) mark(child, own.id);
      continue;
    }
    if (child.type !== 'paragraph') {
      visit(child, mark);
      continue;
    }
    const id = onlyId(child);
    const above = children[at - 1];
    if (id !== undefined && above && marked.has(above.type)) {
      mark(above, id);
      children.splice(at--, 1);
      continue;
    }
    const own = id === undefined ? takeId(child) : undefined;
    if (own) mark(ownerOf(child, own.isOnOwnLine, parent), own.id);
  }
}

function onlyId(paragraph: Paragraph): string | undefined {
  const [only, ...more] = paragraph.children;
  if (more.length > 0 || only?.type !== 'text') return undefined;
  return alone.exec(only.value)?.[1];
}

/** Takes the mark off the end of a paragraph or heading. */
function takeId(paragraph: Paragraph | Heading): { id: string; isOnOwnLine: boolean } | undefined {
  const last = paragraph.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const match = atEnd.exec(last.value);
  const id = match?.[1];
  if (!match || id === undefined) return undefined;
  const isOnOwnLine = match[0].startsWith('\n') || match.index === 0;
  last.value = last.value.slice(0, match.index);
  return { id, isOnOwnLine };
}

/**
 * In a list the item is the block; a line of its own right below a quote is the quote's, and so is
 * the title of a callout.
 */
function ownerOf(paragraph: Paragraph, isOnOwnLine: boolean, parent: Nodes): Nodes {
  if (parent.type === 'listItem') return parent;
  if (parent.type !== 'blockquote') return paragraph;
  const isTitle = parent.data?.callout !== undefined && parent.children[0] === paragraph;
  return isOnOwnLine || isTitle ? parent : paragraph;
}
