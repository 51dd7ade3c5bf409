import type { ElementContent } from 'hast';
import type { Nodes, Parent, Parents, Root, RootContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';

/** Between the blocks in these, a page has line ends. */
const flow = new Set<Nodes['type']>([
  ...(['root', 'blockquote', 'listItem', 'footnoteDefinition'] as const),
  ...(['definitionTerm', 'definitionDescription'] as const),
]);

/**
 * Puts together what touches in the file. A block of HTML in which links, pictures and formulas
 * have been found is several nodes, and a line end between two of them would show as a blank: in
 * `(<a href="…">here</a>).` there is none.
 */
export function keepUnbroken(node: Nodes): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  for (const child of parent.children) keepUnbroken(child);
  if (!flow.has(node.type)) return;
  const runs: RootContent[][] = [];
  for (const child of parent.children) {
    const run = runs.at(-1);
    if (run && touches(run.at(-1)?.position?.end, child.position?.start)) run.push(child);
    else runs.push([child]);
  }
  parent.children = runs.flatMap((run) =>
    run.length === 1 ? run : [{ type: 'unbroken', children: run, position: around(run) }],
  );
}

type Point = NonNullable<Nodes['position']>['start'];

function touches(end: Point | undefined, start: Point | undefined): boolean {
  return end !== undefined && end.line === start?.line && end.column === start.column;
}

function around(run: readonly RootContent[]): RootContent['position'] {
  const [start, end] = [run[0]?.position?.start, run.at(-1)?.position?.end];
  return start && end && { start, end };
}

/** How it becomes HTML: a root within a page's tree is nothing but what it holds. */
export const unbrokenHandlers = {
  unbroken: (state: State, node: Parents): ElementContent =>
    ({ type: 'root', children: state.all(node) }) as Root as never,
};
