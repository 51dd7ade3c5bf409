import type { Element } from 'hast';
import type { Blockquote } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { h } from '../rendering.ts';

/** How callouts become HTML, folding by `details`; other quotes stay quotes. */
export const calloutHandlers = {
  blockquote: (state: State, node: Blockquote): Element => {
    const callout = node.data?.callout;
    const [title, ...rest] = node.children;
    if (!callout || title?.type !== 'paragraph') return defaultHandlers.blockquote(state, node);
    const content = state.all({ ...node, children: rest });
    const isFolded = callout.fold !== undefined;
    const children = [
      h(isFolded ? 'summary' : 'p', { className: ['callout-title'] }, state.all(title)),
      ...(rest.length === 0 ? [] : [h('div', { className: ['callout-content'] }, content)]),
    ];
    const properties = {
      className: ['callout'],
      dataCallout: callout.type,
      dataCalloutMetadata: callout.metadata,
      open: callout.fold === 'open' ? true : undefined,
    };
    const element = h(isFolded ? 'details' : 'div', properties, children);
    state.patch(node, element);
    return state.applyData<Element>(node, element);
  },
};
