import type { Element, ElementContent } from 'hast';
import type { ListItem, Parents } from 'mdast';
import type { State } from 'mdast-util-to-hast';

type ItemHandler = (state: State, node: ListItem, parent: Parents | undefined) => Element;

/**
 * How tasks become HTML: the item and its box both say with which sign it is marked.
 *
 * @param listItem makes the item of a list
 */
export function taskHandlers(listItem: ItemHandler): { listItem: ItemHandler } {
  return {
    listItem: (state, node, parent) => {
      const item = listItem(state, node, parent);
      const task = node.data?.task;
      if (task === undefined) return item;
      item.properties['dataTask'] = task;
      const box = boxIn(item);
      if (box) box.properties['dataTask'] = task;
      return item;
    },
  };
}

function boxIn({ children }: Element): Element | undefined {
  const isElement = (node: ElementContent): node is Element => node.type === 'element';
  const first = children.find(isElement);
  return first?.tagName === 'input' ? first : first?.children.find(isElement);
}
