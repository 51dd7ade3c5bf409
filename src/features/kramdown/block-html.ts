import type { Html, Nodes, Paragraph, Root, RootContent } from 'mdast';

/** Parses a piece of Markdown alone: its places count from its own beginning. */
export type ParseInner = (text: string) => Root;

const optionsLine = /^\s*\{::options\s([^{}]*)\/\}\s*$/;
const blocks =
  'address|article|aside|blockquote|center|dd|details|div|dl|dt|figure|figcaption|footer|header|li|main|nav|ol|section|td|th|ul';
/** In these, kramdown reads spans of text, not blocks. */
const spans = 'h[1-6]|p|summary';
const openTag = new RegExp(`^\\s*<(${blocks}|${spans})\\b[^<>]*>`, 'i');
/** `markdown="1"`, and what else it can say, in a tag that opens an element. */
const asksForMarkdown = /<[a-z](?=[^<>]*\smarkdown=["']?(?:1|block|span)\b)[^<>]+>/i;
const saysOfMarkdown = /\smarkdown=["']?(0|1|block|span)\b/i;
const asking = /(<[a-z][^<>]*?)(\smarkdown=["']?(?:0|1|block|span)\b["']?)/gi;
const anyOpenTag = /^\s*<([a-z][\w-]*)\b[^<>]*>/i;
const blockName = new RegExp(`^(?:${blocks})$`, 'i');
const spanName = new RegExp(`^(?:${spans})$`, 'i');

/**
 * Applies kramdown's `{::options parse_block_html="true" /}`: from there on Markdown inside
 * block HTML is Markdown. The line itself is not shown.
 * Rule: https://kramdown.gettalong.org/syntax.html#html-blocks
 */
export function applyBlockHtml(tree: Root, parseInner: ParseInner): void {
  tree.children = readOn(tree.children, { isOn: false }, parseInner);
  forgetAsking(tree);
}

/** The attribute has done its work, and pages have none such; blanks keep the places of others. */
function forgetAsking(node: Nodes): void {
  if (node.type === 'html')
    node.value = node.value.replace(
      asking,
      (_, tag: string, said: string) => tag + ' '.repeat(said.length),
    );
  if ('children' in node) node.children.forEach(forgetAsking);
}

function readOn<Node extends RootContent>(
  nodes: Node[],
  state: { isOn: boolean },
  parseInner: ParseInner,
): (Node | RootContent)[] {
  return nodes.flatMap((node): (Node | RootContent)[] => {
    if (node.type === 'paragraph' && readOptions(node, state)) return [];
    if (node.type === 'html' && (state.isOn || asksForMarkdown.test(node.value)))
      return splitHtml(node, state, parseInner);
    if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      node.children = readOn(node.children as RootContent[], state, parseInner) as never;
    return [node];
  });
}

function readOptions(node: Paragraph, state: { isOn: boolean }): boolean {
  const only = node.children.length === 1 ? node.children[0] : undefined;
  const options = only?.type === 'text' ? optionsLine.exec(only.value)?.[1] : undefined;
  if (options === undefined) return false;
  const setting = /\bparse_block_html=["']?(true|false)/.exec(options)?.[1];
  if (setting !== undefined) state.isOn = setting === 'true';
  return true;
}

/** `<div>`, what it holds as Markdown, `</div>`; then what follows, likewise. */
function splitHtml(whole: Html, state: { isOn: boolean }, parseInner: ParseInner): RootContent[] {
  const made: RootContent[] = [];
  let node: Html | undefined = whole;
  while (node) {
    const split = splitFirst(node, state, parseInner);
    made.push(...split.nodes);
    node = split.rest;
  }
  return made;
}

function splitFirst(
  node: Html,
  state: { isOn: boolean },
  parseInner: ParseInner,
): { nodes: RootContent[]; rest?: Html | undefined } {
  const first = anyOpenTag.exec(node.value);
  const said = saysOfMarkdown.exec(first?.[0] ?? '')?.[1];
  const isAsked = said !== undefined && said !== '0';
  const open = isAsked ? first : state.isOn ? openTag.exec(node.value) : undefined;
  if (!open || said === '0') {
    // A later element may ask for Markdown: what stands before it stays as it is.
    const at = asksForMarkdown.exec(node.value)?.index ?? 0;
    if (at === 0) return { nodes: [node] };
    return { nodes: [{ ...node, value: node.value.slice(0, at) }], rest: restOf(node, at) };
  }
  const [start, name = ''] = open;
  const rest = node.value.slice(start.length);
  const end = findEnd(rest, name);
  const inner = rest.slice(0, end?.from);
  const html = (from: number, to: number): Html => ({
    type: 'html',
    value: node.value.slice(from, to),
    position: node.position && { start: placeAt(node, from), end: placeAt(node, to) },
  });
  const to = start.length + (end?.to ?? rest.length);
  const after = /\S/.test(node.value.slice(to)) ? restOf(node, to) : undefined;
  if (inner.trim() === '') return { nodes: [html(0, to)], rest: after };
  const close = end ? [html(start.length + end.from, to)] : [];
  const tree = parseInner(inner);
  movePlaces(tree, placeAt(node, start.length));
  const isSpan =
    isAsked && said !== '1' ? said === 'span' : spanName.test(name) || !blockName.test(name);
  const children = isSpan
    ? tree.children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child]))
    : readOn(tree.children, state, parseInner);
  return { nodes: [html(0, start.length), ...children, ...close], rest: after };
}

/** Where a sign of some HTML stands in the file. */
function placeAt({ value, position }: Html, at: number): { line: number; column: number } {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  const before = value.slice(0, at);
  const ends = before.split('\n').length - 1;
  return {
    line: line + ends,
    column: ends === 0 ? column + at : at - before.lastIndexOf('\n'),
  };
}

function restOf(node: Html, at: number): Html {
  const { position } = node;
  return {
    ...node,
    value: node.value.slice(at),
    position: position && { ...position, start: placeAt(node, at) },
  };
}

/** Where the element ends that has just been opened; others of its name may stand inside. */
function findEnd(text: string, name: string): { from: number; to: number } | undefined {
  let depth = 1;
  for (const match of text.matchAll(new RegExp(`<(/?)${name}\\b[^<>]*>`, 'gi'))) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return { from: match.index, to: match.index + match[0].length };
  }
  return undefined;
}

/** Moves a tree that was parsed alone to where its text begins. */
function movePlaces(node: Nodes, to: { line: number; column: number }): void {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    // What stands behind a tag on its line does not begin in the first column.
    if (point.line === 1) point.column += to.column - 1;
    point.line += to.line - 1;
  }
  if ('children' in node) for (const child of node.children) movePlaces(child, to);
}
