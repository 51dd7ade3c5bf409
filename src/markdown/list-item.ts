import type { Element } from 'hast';
import type { List, ListItem, Nodes, Parents } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';

const looseness = new WeakMap<List, List>();

/**
 * An item of a list as mdast-util-to-hast makes it. For each item it asks all others whether the
 * list is loose; here that is asked once a list.
 */
export function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  return defaultHandlers.listItem(state, node, parent?.type === 'list' ? asked(parent) : parent);
}

/** A list without items that says of itself what its items say together. */
function asked(list: List): List {
  const known = looseness.get(list);
  if (known) return known;
  const isLoose =
    (list.spread === true && hasGap(list.children)) ||
    list.children.some(({ spread, children }) => spread === true && hasGap(children));
  const answer: List = { type: 'list', spread: isLoose, children: [] };
  looseness.set(list, answer);
  return answer;
}

/**
 * Whether a blank line stands between two of these. In a quote the parser calls a list loose for
 * the blank line behind it, when another list follows.
 * Rule: https://spec.commonmark.org/0.31.2/#loose
 */
function hasGap(nodes: readonly Nodes[]): boolean {
  return nodes.some(({ position: next }, at) => {
    const before = nodes[at - 1]?.position;
    return before && next ? next.start.line - before.end.line > 1 : at > 0;
  });
}
