import type { Html, Nodes, Paragraph, Root, RootContent } from 'mdast';

/** Parses Markdown that begins on a given line of the file. */
export type ParseInner = (text: string, line: number) => Root;

const optionsLine = /^\s*\{::options\s([^{}]*)\/\}\s*$/;
const blocks =
  'address|article|aside|blockquote|center|dd|details|div|dl|dt|figure|figcaption|footer|header|li|main|nav|ol|section|td|th|ul';
/** In these, kramdown reads spans of text, not blocks. */
const spans = 'h[1-6]|p|summary';
const openTag = new RegExp(`^\\s*<(${blocks}|${spans})\\b[^<>]*>`, 'i');
const spanName = new RegExp(`^(?:${spans})$`, 'i');

/**
 * Applies kramdown's `{::options parse_block_html="true" /}`: from there on Markdown inside
 * block HTML is Markdown. The line itself is not shown.
 * Rule: https://kramdown.gettalong.org/syntax.html#html-blocks
 */
export function applyBlockHtml(tree: Root, parseInner: ParseInner): void {
  tree.children = readOn(tree.children, { isOn: false }, parseInner);
}

function readOn<Node extends RootContent>(
  nodes: Node[],
  state: { isOn: boolean },
  parseInner: ParseInner,
): (Node | RootContent)[] {
  return nodes.flatMap((node): (Node | RootContent)[] => {
    if (node.type === 'paragraph' && readOptions(node, state)) return [];
    if (node.type === 'html' && state.isOn) return splitHtml(node, state, parseInner);
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
function splitHtml(node: Html, state: { isOn: boolean }, parseInner: ParseInner): RootContent[] {
  const open = openTag.exec(node.value);
  if (!open) return [node];
  const [start, name = ''] = open;
  const rest = node.value.slice(start.length);
  const end = findEnd(rest, name);
  const inner = rest.slice(0, end?.from);
  if (inner.trim() === '') return [node];
  const line = (node.position?.start.line ?? 1) + lineEnds(start);
  const tree = parseInner(inner, line);
  if (lineEnds(start) === 0) shiftFirstLine(tree, line, start.length);
  const children = spanName.test(name)
    ? tree.children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child]))
    : readOn(tree.children, state, parseInner);
  const html = (value: string): Html => ({ type: 'html', value, position: node.position });
  if (!end) return [html(start), ...children];
  const after = rest.slice(end.to);
  const next = node.position && {
    ...node.position,
    start: { ...node.position.start, line: line + lineEnds(rest.slice(0, end.to)), column: 1 },
  };
  return [
    html(start),
    ...children,
    html(rest.slice(end.from, end.to)),
    ...(after.trim() === ''
      ? []
      : splitHtml({ type: 'html', value: after, position: next }, state, parseInner)),
  ];
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

const lineEnds = (text: string): number => text.split('\n').length - 1;

/** What stands behind a tag on its line does not begin in the first column. */
function shiftFirstLine(node: Nodes, line: number, by: number): void {
  for (const point of node.position ? [node.position.start, node.position.end] : [])
    if (point.line === line) point.column += by;
  if ('children' in node) for (const child of node.children) shiftFirstLine(child, line, by);
}
