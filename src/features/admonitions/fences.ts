import type { Blockquote, Code, Nodes, Parent, Root, RootContent } from 'mdast';
import type { TransformContext } from '../../markdown/feature.ts';

const name = /^ad-([a-z][\w-]*)$/i;
const option = /^(title|collapse|icon|color):(.*)$/i;

/**
 * Makes callouts of the fences that Obsidian's plugin Admonition reads: ```` ```ad-note ````, with
 * `title:` and `collapse:` in their first lines.
 * Rule: https://github.com/javalent/admonitions
 */
export function readFences(tree: Root, context: TransformContext): void {
  visit(tree, context);
}

function visit(node: Nodes, context: TransformContext): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  parent.children.forEach((child, at) => {
    const [, type] = (child.type === 'code' && name.exec(child.lang ?? '')) || [];
    if (child.type === 'code' && type !== undefined)
      parent.children[at] = callout(child, type, context);
    else visit(child, context);
  });
}

function callout(fence: Code, type: string, { parse }: TransformContext): Blockquote {
  const lines = fence.value.split('\n');
  const options = new Map<string, string>();
  let first = 0;
  for (; first < lines.length; first++) {
    const [, key, value = ''] = option.exec(lines[first] ?? '') ?? [];
    if (key === undefined) break;
    options.set(key.toLowerCase(), value.trim());
  }
  const inner = parse(lines.slice(first).join('\n'));
  const shift = (fence.position?.start.line ?? 1) + first;
  moveDown(inner, shift);
  const collapse = options.get('collapse');
  const title = options.get('title') ?? '';
  const words = title === '' ? type.charAt(0).toUpperCase() + type.slice(1) : title;
  const heading: RootContent = {
    type: 'paragraph',
    children: [{ type: 'text', value: words }],
    position: fence.position,
  };
  return {
    type: 'blockquote',
    children: [heading, ...inner.children] as Blockquote['children'],
    position: fence.position,
    data: {
      callout: {
        type: type.toLowerCase(),
        isNamed: title !== '',
        fold: collapse === 'open' ? 'open' : collapse === 'closed' ? 'closed' : undefined,
        metadata: undefined,
      },
    },
  };
}

function moveDown(node: Nodes, lines: number): void {
  const { position } = node;
  if (position)
    node.position = {
      start: { ...position.start, line: position.start.line + lines },
      end: { ...position.end, line: position.end.line + lines },
    };
  if ('children' in node) for (const child of node.children) moveDown(child, lines);
}
