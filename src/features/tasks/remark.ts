import type { ListItem, Nodes, Root } from 'mdast';

declare module 'mdast' {
  interface Data {
    /** The sign in a task's brackets. */
    task?: string | undefined;
  }
}

const box = /^\[([^\s\]])\][ \t]+(?=\S)/u;
const boxInSource = /^(?:[-+*]|\d{1,9}[.)])\s+\[(x)\]/i;

/**
 * Reads tasks with any sign in their brackets: `- [-] left aside`. GFM knows a blank and `x`.
 * Rule: https://help.obsidian.md/syntax#Task+lists
 *
 * @param source the text that the tree was parsed from
 */
export function readTasks(tree: Root, source: string): void {
  visit(tree, source);
}

function visit(node: Nodes, source: string): void {
  if (node.type === 'listItem') readTask(node, source);
  if ('children' in node) for (const child of node.children) visit(child, source);
}

function readTask(item: ListItem, source: string): void {
  if (item.checked === true) {
    const at = item.position?.start.offset ?? 0;
    item.data = { ...item.data, task: boxInSource.exec(source.slice(at, at + 32))?.[1] ?? 'x' };
  }
  if (typeof item.checked === 'boolean') return;
  const [first] = item.children;
  const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (opening?.type !== 'text') return;
  const match = box.exec(opening.value);
  // A bracket after a back slash is a bracket.
  if (!match || source.charAt(opening.position?.start.offset ?? 0) === '\\') return;
  opening.value = opening.value.slice(match[0].length);
  item.checked = false;
  item.data = { ...item.data, task: match[1] };
}
