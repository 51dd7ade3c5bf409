import type { Element, ElementContent } from 'hast';
import type { Link as MdastLink } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { isOutside, type WikiLink } from '../../garden/index.ts';
import { h, type Rendering, text } from '../rendering.ts';
import { linkNodes } from './link-nodes.ts';
import { viewLink } from './link-view.ts';

/**
 * How links of a note become HTML: handlers for `wikiLink` and `link`.
 *
 * @param isEmbedded whether the text is shown inside another note, where `#part` alone leads astray
 * @param embed what an embed becomes
 */
export function linkHandlers(
  rendering: Rendering,
  isEmbedded: boolean,
  embed: (link: number) => ElementContent[],
) {
  return {
    wikiLink: (_: State, node: WikiLink): ElementContent[] =>
      node.data?.link === undefined
        ? []
        : node.embed && !rendering.note.links[node.data.link]?.isQuiet
          ? embed(node.data.link)
          : linkTo(rendering, isEmbedded, node.data.link),
    link: (state: State, node: MdastLink): ElementContent[] => {
      const children = phrasing(state.all(node));
      if (node.data?.link !== undefined)
        return linkTo(rendering, isEmbedded, node.data.link, children);
      return [externalLink(node.url, node.title ?? undefined, children)];
    },
  };
}

/** What may stand in a link: no other link, and no block. */
function phrasing(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    const inner = { ...child, children: phrasing(child.children) };
    return ['a', 'div', 'p'].includes(child.tagName) ? inner.children : [inner];
  });
}

function linkTo(
  rendering: Rendering,
  isEmbedded: boolean,
  number: number,
  given?: ElementContent[],
): ElementContent[] {
  const link = rendering.note.links[number];
  const resolution = rendering.outcomes[number];
  const children = given ?? [text(rendering.show(number))];
  if (!link || !resolution) return children;
  const view = viewLink(link, resolution, rendering.hrefOf, isEmbedded);
  return linkNodes(view, children, rendering.words.notWrittenYet);
}

/** A link that leaves the garden, or points to something in its site that is no note. */
export function externalLink(
  href: string,
  title: string | undefined,
  children: ElementContent[],
): Element {
  if (!isOutside(href)) return h('a', { href, title }, children);
  return h('a', { className: ['external-link'], href, title, rel: ['noopener'] }, children);
}
