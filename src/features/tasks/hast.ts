import type { Element, ElementContent } from 'hast';
import type { ListItem, Parents } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { listItem } from '../../markdown/list-item.ts';
import type { PageNeeds } from '../../markdown/rendering.ts';

/**
 * How tasks become HTML: the item and its box both say with which sign it is marked.
 *
 * @param needs told that the page shows one
 */
export const taskHandlers = (needs?: Pick<PageNeeds, 'uses'>) => ({
  listItem: (state: State, node: ListItem, parent: Parents | undefined): Element | undefined => {
    const task = node.data?.task;
    if (task === undefined) return undefined;
    needs?.uses.add('tasks');
    const item = listItem(state, node, parent);
    item.properties['dataTask'] = task;
    const box = boxIn(item);
    if (box) box.properties['dataTask'] = task;
    return item;
  },
});

function boxIn({ children }: Element): Element | undefined {
  const isElement = (node: ElementContent): node is Element => node.type === 'element';
  const first = children.find(isElement);
  return first?.tagName === 'input' ? first : first?.children.find(isElement);
}
