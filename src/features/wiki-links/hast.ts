import type { Element, ElementContent } from 'hast';
import type { Link as MdastLink, Nodes } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { normalizeUri } from 'micromark-util-sanitize-uri';
import { isOutside, type WikiLink } from '../../garden/index.ts';
import { h, type Rendering, text, withAttributes } from '../../markdown/rendering.ts';
import { linkNodes } from '../../markdown/link-nodes.ts';
import { viewLink } from '../../markdown/link-view.ts';

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
          : given(linkTo(rendering, isEmbedded, node.data.link), node),
    link: (state: State, node: MdastLink): ElementContent[] => {
      const title = node.title ?? undefined;
      const number = node.data?.link;
      const isPrivate =
        number !== undefined && rendering.resolutions[number]?.outcome === 'private';
      const name = isPrivate ? rendering.words.privateNote : (title ?? node.url);
      const children = withName(phrasing(state.all(node)), name);
      return given(
        number === undefined
          ? [externalLink(node.url, title, children)]
          : linkTo(rendering, isEmbedded, number, children, title),
        node,
      );
    },
  };
}

/** The attributes that an author gives are the link's, not those of what explains it. */
function given([first, ...rest]: ElementContent[], node: Nodes): ElementContent[] {
  return first ? [withAttributes(first, node), ...rest] : [];
}

/** What may stand in a link: no other link, and no block. */
function phrasing(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    const inner = { ...child, children: phrasing(child.children) };
    return ['a', 'div', 'p'].includes(child.tagName) ? inner.children : [inner];
  });
}

/** A link that shows nothing, as around a picture that is not there, is called by its address. */
function withName(children: ElementContent[], name: string): ElementContent[] {
  return children.some(hasName) ? children : [...children, text(name)];
}

function hasName(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  // In HTML of the author's own a picture gets its name when it is known which it is.
  if (node.type === 'raw') return /<(?:img|svg|video|audio)\b/i.test(node.value);
  if (node.type !== 'element') return false;
  // A picture without words has no name; what is held is not known yet, but has one.
  if (node.tagName === 'img') return (node.properties['alt'] ?? '').trim() !== '';
  return node.properties['dataHeld'] !== undefined || node.children.some(hasName);
}

function linkTo(
  rendering: Rendering,
  isEmbedded: boolean,
  number: number,
  given?: ElementContent[],
  title?: string,
): ElementContent[] {
  const link = rendering.note.links[number];
  const resolution = rendering.resolutions[number];
  const children = given ?? [text(rendering.show(number))];
  if (!link || !resolution) return children;
  const view = viewLink(link, resolution, rendering.hrefOf, isEmbedded);
  return linkNodes(view, children, rendering.words.notWrittenYet, title);
}

/** A link that leaves the garden, or points to something in its site that is no note. */
export function externalLink(
  href: string,
  title: string | undefined,
  children: ElementContent[],
): Element {
  const encoded = normalizeUri(href);
  if (!isOutside(href)) return h('a', { href: encoded, title }, children);
  return h(
    'a',
    { className: ['external-link'], href: encoded, title, rel: ['noopener'] },
    children,
  );
}
