import type { Emphasis, Nodes, Paragraph, Parent, PhrasingContent, Root, Text } from 'mdast';
import type { InlineField } from '../../garden/index.ts';

const key = String.raw`[\p{L}\p{N}\p{Extended_Pictographic}][\p{L}\p{N}\p{M}\p{Extended_Pictographic} _/-]{0,40}`;
const ownLine = new RegExp(`^(${key})::(?=\\s|$)[ \\t]*`, 'u');
/** Among words a field stands in brackets; in round ones its key is not shown. */
const amongWords = new RegExp(`([[(])(${key})::[ \\t]`, 'u');
const closes: Readonly<Record<string, string>> = { '[': ']', '(': ')' };

/**
 * Reads the fields of a text, and shows them as a reader of the vault sees them: the key, then what
 * it says. Code is none.
 * Rule: https://blacksmithgu.github.io/obsidian-dataview/annotation/add-metadata/#inline-fields
 */
export function readInlineFields(tree: Root): void {
  const fields: InlineField[] = [];
  visit(tree, fields);
  if (fields.length > 0) tree.data = { ...tree.data, fields };
}

function visit(node: Nodes, fields: InlineField[]): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  for (const child of parent.children) visit(child, fields);
  if (node.type === 'paragraph') readOwnLines(node, fields);
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    node.children = withBrackets(node.children, fields);
}

/** The fields that have a line to themselves. */
function readOwnLines(paragraph: Paragraph, fields: InlineField[]): void {
  const { children } = paragraph;
  const made: PhrasingContent[] = [];
  let beginsLine = true;
  let hasOtherLines = false;
  for (const [at, child] of children.entries()) {
    const next = beginsLine;
    beginsLine = child.type === 'break' || (child.type === 'text' && child.value.endsWith('\n'));
    if (child.type !== 'text') {
      hasOtherLines ||= next && child.type !== 'break';
      made.push(child);
      continue;
    }
    const lines = child.value.split(/(?<=\n)/);
    for (const [number, line] of lines.entries()) {
      const isStart = number > 0 || next;
      const match = isStart ? ownLine.exec(line) : null;
      if (!match) {
        hasOtherLines ||= isStart && line.trim() !== '';
        made.push({ ...child, value: line });
        continue;
      }
      const [written, name = ''] = match;
      const rest = line.slice(written.length);
      const isLast = number === lines.length - 1 && !rest.endsWith('\n');
      const value = rest + (isLast ? restOfLine(children.slice(at + 1)) : '');
      fields.push({ key: name.trim(), value: value.trim() });
      made.push(keyNode(name, child), { ...child, value: `: ${rest}` });
    }
  }
  paragraph.children = made;
  if (!hasOtherLines) paragraph.data = { ...paragraph.data, isProperties: true };
}

/** What stands between here and the end of the line, as it is written. */
function restOfLine(nodes: readonly PhrasingContent[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'break') break;
    if (node.type === 'wikiLink') text += `[[${node.value}]]`;
    else if ('value' in node) {
      const [line = '', ...more] = node.value.split('\n');
      text += line;
      if (more.length > 0) break;
    } else if ('children' in node) text += restOfLine(node.children);
  }
  return text;
}

/** Fields in brackets; a link may stand in one. */
function withBrackets(
  children: readonly PhrasingContent[],
  fields: InlineField[],
): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  const left = [...children];
  for (let child = left.shift(); child; child = left.shift()) {
    const match = child.type === 'text' ? amongWords.exec(child.value) : null;
    if (child.type !== 'text' || !match) {
      made.push(child);
      continue;
    }
    const [written, open = '', name = ''] = match;
    const from = match.index + written.length;
    const inside = takeUntil(
      closes[open] ?? '',
      { ...child, value: child.value.slice(from) },
      left,
    );
    const value = restOfLine(inside ?? []).trim();
    if (!inside || value === '') {
      made.push({ ...child, value: child.value.slice(0, from) });
      left.unshift({ ...child, value: child.value.slice(from) });
      continue;
    }
    fields.push({ key: name.trim(), value });
    if (match.index > 0) made.push({ ...child, value: child.value.slice(0, match.index) });
    if (open === '[') made.push(keyNode(name, child), { ...child, value: ': ' });
    made.push(...trimmed(inside));
  }
  return made.filter((node) => node.type !== 'text' || node.value !== '');
}

/**
 * Takes what stands before a closing sign on the same line off the front of some nodes; undefined,
 * and nothing is taken, where another bracket or the end of the line comes first.
 */
function takeUntil(
  close: string,
  first: Text,
  rest: PhrasingContent[],
): PhrasingContent[] | undefined {
  const nodes = [first, ...rest];
  for (const [at, node] of nodes.entries()) {
    if (node.type === 'break') return undefined;
    if (node.type !== 'text') continue;
    const [sign = '', end = -1] = bracketIn(node.value);
    if (end === -1) continue;
    if (sign !== close) return undefined;
    rest.splice(0, at, { ...node, value: node.value.slice(end + 1) });
    return [...nodes.slice(0, at), { ...node, value: node.value.slice(0, end) }];
  }
  return undefined;
}

function bracketIn(text: string): [sign: string, at: number] | [] {
  const at = text.search(/[[\]()\n]/);
  return at === -1 ? [] : [text.charAt(at), at];
}

/** Without blanks at either end. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node, at) => {
    if (node.type !== 'text') return node;
    const start = at === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: at === nodes.length - 1 ? start.trimEnd() : start };
  });
}

function keyNode(name: string, { position }: Text): Emphasis {
  return {
    type: 'emphasis',
    children: [{ type: 'text', value: name.trim(), position }],
    data: { hName: 'span', hProperties: { className: ['inline-field-key'] } },
    position,
  };
}
