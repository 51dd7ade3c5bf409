import type { Nodes, Parent, Root, RootContent } from 'mdast';
import type { Part } from '../../garden/index.ts';

/**
 * The nodes of a note that a part covers, with the definitions that they may refer to. A list
 * item comes with a list around it. Without a part it is the whole note.
 */
export function excerptOf(tree: Root, part: Part | undefined, headingNumber: number): Root {
  if (part === undefined) return tree;
  const found =
    part.kind === 'block' ? blockIn(tree, part.id.slice(1)) : sectionIn(tree, headingNumber);
  const definitions = tree.children.filter(
    (node) => node.type === 'definition' || node.type === 'footnoteDefinition',
  );
  return {
    type: 'root',
    children: [...(found ?? []), ...definitions.filter((node) => !found?.includes(node))],
  };
}

function blockIn(parent: Nodes, id: string): RootContent[] | undefined {
  if (!('children' in parent)) return undefined;
  for (const child of (parent as Parent).children) {
    if (child.data?.blockId === id) {
      if (child.type === 'listItem' && parent.type === 'list')
        return [{ ...parent, children: [child] }];
      return [child];
    }
    const below = blockIn(child, id);
    if (below) return below;
  }
  return undefined;
}

function sectionIn(parent: Nodes, number: number): RootContent[] | undefined {
  if (!('children' in parent)) return undefined;
  const { children } = parent as Parent;
  const at = children.findIndex((child) => child.data?.heading === number);
  const heading = children[at];
  if (heading?.type === 'heading') {
    const { depth } = heading;
    const end = children.findIndex(
      (child, i) => i > at && child.type === 'heading' && child.depth <= depth,
    );
    return children.slice(at, end === -1 ? undefined : end);
  }
  for (const child of children) {
    const below = sectionIn(child, number);
    if (below) return below;
  }
  return undefined;
}
