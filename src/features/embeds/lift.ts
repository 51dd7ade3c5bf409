import type { Nodes, Parent, PhrasingContent, Root } from 'mdast';
import { isFilePath, isOutside, splitTarget } from '../../garden/index.ts';

const emphasis = ['emphasis', 'strong', 'delete'];

/**
 * Takes embedded notes out of what cannot hold a block: emphasis ends before one and goes on after
 * it; in a heading or the title of a callout, an embed is a link.
 */
export function liftEmbeds(tree: Root): void {
  visit(tree, false);
}

function visit(node: Nodes, isTitle: boolean): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  parent.children.forEach((child, at) => {
    const isCalloutTitle = at === 0 && node.data?.callout !== undefined;
    visit(child, isTitle || child.type === 'heading' || isCalloutTitle);
  });
  parent.children = parent.children.flatMap((child) =>
    isTitle ? [asLink(child)] : emphasis.includes(child.type) ? split(child as Parent) : [child],
  ) as typeof parent.children;
}

function asLink(node: Nodes): Nodes {
  if (!isNoteEmbed(node)) return node;
  if (node.type === 'image') {
    const text = { type: 'text' as const, value: node.alt || node.url };
    const { url, position } = node;
    return { type: 'link', url, children: [text], position };
  }
  if (node.type === 'wikiLink') delete node.embed;
  return node;
}

/** Emphasis around what stands before, the embed, emphasis around what stands after. */
function split(node: Parent): Parent['children'] {
  if (!node.children.some(isNoteEmbed)) return [node] as Parent['children'];
  const parts: Parent['children'] = [];
  let run: PhrasingContent[] = [];
  const flush = (): void => {
    if (run.some((child) => child.type !== 'text' || child.value.trim() !== ''))
      parts.push({ ...node, children: run } as Parent['children'][number]);
    run = [];
  };
  for (const child of node.children as PhrasingContent[])
    if (isNoteEmbed(child)) {
      flush();
      parts.push(child);
    } else run.push(child);
  flush();
  return parts;
}

function isNoteEmbed(node: Nodes): boolean {
  if (node.type === 'wikiLink')
    return node.embed === true && !isFilePath(splitTarget(node.value).path);
  return (
    node.type === 'image' &&
    node.url !== '' &&
    !isOutside(node.url) &&
    !isFilePath(splitTarget(node.url).path)
  );
}
