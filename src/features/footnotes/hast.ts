import type { Element } from 'hast';
import type { FootnoteReference } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';

/** Gives the first reference to a footnote its number, by which the note finds its line. */
export const footnoteHandlers = {
  footnoteReference: (state: State, node: FootnoteReference): Element => {
    const sup = defaultHandlers.footnoteReference(state, node);
    const [link] = sup.children;
    const key = node.identifier.toUpperCase();
    if (link?.type === 'element' && state.footnoteCounts.get(key) === 1)
      link.properties['dataNote'] = state.footnoteOrder.indexOf(key) + 1;
    return sup;
  },
};
