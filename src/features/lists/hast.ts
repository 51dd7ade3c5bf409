import type { ElementContent } from 'hast';
import type { List, ListItem, Parents } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';

const looseness = new WeakMap<List, List>();

/**
 * Items of lists as mdast-util-to-hast makes them. For each item it asks all others whether the
 * list is loose; here that is asked once a list.
 */
export const listHandlers = {
  listItem: (state: State, node: ListItem, parent: Parents | undefined): ElementContent =>
    defaultHandlers.listItem(state, node, parent?.type === 'list' ? asked(parent) : parent),
};

/** A list without items that says of itself what its items say together. */
function asked(list: List): List {
  const known = looseness.get(list);
  if (known) return known;
  const isLoose =
    list.spread === true || list.children.some((item) => item.spread ?? item.children.length > 1);
  const answer: List = { type: 'list', spread: isLoose, children: [] };
  looseness.set(list, answer);
  return answer;
}
