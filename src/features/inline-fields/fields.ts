import type { Emphasis, Nodes, Paragraph, Parent, PhrasingContent, Root, Text } from 'mdast';
import type { InlineField } from '../../garden/index.ts';

const key = String.raw`[\p{L}\p{N}\p{Extended_Pictographic}][\p{L}\p{N}\p{M}\p{Extended_Pictographic} _/-]{0,40}`;
const ownLine = new RegExp(`^(${key})::(?=\\s|$)[ \\t]*`, 'u');
/** Among words a field stands in brackets; in round ones its key is not shown. */
const amongWords = new RegExp(`([[(])(${key})::[ \\t]([^[\\]()\\n]+)([\\])])`, 'gu');

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
  if (node.type === 'paragraph') node.children = withOwnLines(node, fields);
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    node.children = node.children.flatMap((child) =>
      child.type === 'text' ? withBrackets(child, fields) : [child],
    );
}

/** The fields that have a line to themselves. */
function withOwnLines({ children }: Paragraph, fields: InlineField[]): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  let beginsLine = true;
  children.forEach((child, at) => {
    const next = beginsLine;
    beginsLine = child.type === 'break' || (child.type === 'text' && child.value.endsWith('\n'));
    if (child.type !== 'text') {
      made.push(child);
      return;
    }
    const lines = child.value.split(/(?<=\n)/);
    lines.forEach((line, number) => {
      const match = number > 0 || next ? ownLine.exec(line) : null;
      if (!match) {
        made.push({ ...child, value: line });
        return;
      }
      const [written, name = ''] = match;
      const rest = line.slice(written.length);
      const isLast = number === lines.length - 1 && !rest.endsWith('\n');
      const value = rest + (isLast ? restOfLine(children.slice(at + 1)) : '');
      fields.push({ key: name.trim(), value: value.trim() });
      made.push(keyNode(name, child), { ...child, value: `: ${rest}` });
    });
  });
  return made;
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

function withBrackets(node: Text, fields: InlineField[]): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  let done = 0;
  const take = (to: number): void => {
    if (to > done) made.push({ ...node, value: node.value.slice(done, to) });
  };
  for (const match of node.value.matchAll(amongWords)) {
    const [written, open, name = '', value = '', close] = match;
    if ((open === '[') !== (close === ']')) continue;
    take(match.index);
    done = match.index + written.length;
    fields.push({ key: name.trim(), value: value.trim() });
    if (open === '[') made.push(keyNode(name, node));
    made.push({ ...node, value: open === '[' ? `: ${value.trim()}` : value.trim() });
  }
  if (done === 0) return [node];
  take(node.value.length);
  return made;
}

function keyNode(name: string, { position }: Text): Emphasis {
  return {
    type: 'emphasis',
    children: [{ type: 'text', value: name.trim(), position }],
    data: { hName: 'span', hProperties: { className: ['inline-field-key'] } },
    position,
  };
}
