import type { Element } from 'hast';
import type { Blockquote } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import type { Callout } from '../../markdown/nodes.ts';
import { h, type PageNeeds, type RenderingWords, text } from '../../markdown/rendering.ts';

type CalloutWords = Pick<RenderingWords, 'callouts'>;

/** Other names of callouts: https://help.obsidian.md/callouts */
const sameAs = new Map([
  ['summary', 'abstract'],
  ['tldr', 'abstract'],
  ['hint', 'tip'],
  ['check', 'success'],
  ['done', 'success'],
  ['help', 'question'],
  ['faq', 'question'],
  ['attention', 'warning'],
  ['fail', 'failure'],
  ['missing', 'failure'],
  ['error', 'danger'],
  ['cite', 'quote'],
]);

/**
 * How callouts become HTML, folding by `details`; other quotes stay quotes.
 *
 * @param needs told that the page shows one
 */
export const calloutHandlers = (words: CalloutWords, needs?: Pick<PageNeeds, 'uses'>) => ({
  blockquote: (state: State, node: Blockquote): Element => {
    const callout = node.data?.callout;
    const [title, ...rest] = node.children;
    if (!callout || (title?.type !== 'paragraph' && title?.type !== 'heading'))
      return defaultHandlers.blockquote(state, node);
    needs?.uses.add('callouts');
    const heading = titleIn(words, callout);
    const content = state.all({ ...node, children: rest });
    const isHeading = title.type === 'heading';
    const isFolded = callout.fold !== undefined;
    const children = [
      h(
        isFolded ? 'summary' : isHeading ? 'div' : 'p',
        { className: ['callout-title'] },
        heading ?? state.all(isHeading ? { ...node, children: [title] } : title),
      ),
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
});

/** The title of a callout that has none of its own, in a language that names its type. */
function titleIn({ callouts }: CalloutWords, { type, isNamed }: Callout) {
  const name = sameAs.get(type) ?? type;
  const title = !isNamed && Object.hasOwn(callouts, name) ? callouts[name] : undefined;
  return title === undefined ? undefined : [text(title)];
}
