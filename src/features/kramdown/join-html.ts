import type { Html, Root, RootContent } from 'mdast';

const firstTag = /^\s*<([a-z][a-z\d-]*)\b([^<>]*)>/i;
const asksForMarkdown = /\bmarkdown=/i;
const allIsMarkdown = /\{::options[^{}]*parse_block_html=["']?true/;

/** An element that somebody forgot to end is not looked for further than so many blocks. */
const furthest = 200;

/**
 * Block HTML goes to the end of its element, also over blank lines, at which CommonMark would begin
 * to read paragraphs and code. That holds as long as each part begins with a tag: Markdown between
 * blank lines is read as Markdown, which many of Jekyll's engines did.
 * Rule: https://kramdown.gettalong.org/syntax.html#html-blocks
 *
 * @param source what the tree was parsed from
 */
export function joinHtml(tree: Root, source: string): void {
  if (allIsMarkdown.test(source)) return;
  const { children } = tree;
  const made: RootContent[] = [];
  for (let at = 0; at < children.length; at++) {
    const first = children[at];
    const last = lastOf(children, at, source);
    if (first && last > at) made.push(joined(first, children[last] ?? first, source));
    else if (first) made.push(first);
    at = last;
  }
  tree.children = made;
}

/** The number of the block in which an element ends that has begun in this one, or this one's. */
function lastOf(blocks: readonly RootContent[], at: number, source: string): number {
  const [, name, more = ''] =
    blocks[at]?.type === 'html' ? (firstTag.exec(blocks[at].value) ?? []) : [];
  if (name === undefined || asksForMarkdown.test(more)) return at;
  const tags = new RegExp(`<(/?)${name}\\b[^<>]*>`, 'gi');
  let depth = 0;
  for (const [past, block] of blocks.slice(at, at + furthest).entries()) {
    const text = sourceOf(block, block, source);
    if (!/^\s*</.test(text)) return at;
    for (const [tag, slash] of text.matchAll(tags))
      if (!tag.endsWith('/>')) depth += slash === '/' ? -1 : 1;
    if (depth <= 0) return at + past;
  }
  return at;
}

function joined(first: RootContent, last: RootContent, source: string): Html {
  const [start, end] = [first.position?.start, last.position?.end];
  const value = sourceOf(first, last, source);
  return { type: 'html', value, ...(start && end && { position: { start, end } }) };
}

function sourceOf(first: RootContent, last: RootContent, source: string): string {
  return source.slice(first.position?.start.offset, last.position?.end.offset);
}
