import type { ElementContent } from 'hast';
import type { Image, Link as MdastLink, Nodes, Paragraph } from 'mdast';
import { type State, defaultHandlers } from 'mdast-util-to-hast';
import type { WikiLink } from '../../garden/index.ts';
import { h } from '../../markdown/rendering.ts';
import { gardenComponent } from '../../markdown/garden-component.ts';
import { externalLink } from './hast.ts';

/** Handlers that leave the links and embeds of MDX notes to the `GardenLink` component. */
export const moduleLinkHandlers = {
  wikiLink: (_: State, node: WikiLink): ElementContent | undefined => component(node, []),
  link: (state: State, node: MdastLink): ElementContent => {
    const children = state.all(node);
    return component(node, children) ?? externalLink(node.url, node.title ?? undefined, children);
  },
  image: (state: State, node: Image): ElementContent =>
    component(node, []) ?? defaultHandlers.image(state, node),
  paragraph: (state: State, node: Paragraph): ElementContent | ElementContent[] => {
    const children = state.all(node);
    // An embedded note is a block, which cannot stand in a paragraph.
    if (node.children.every(isEmbedOrBlank) && node.children.some(isEmbed)) return children;
    return h(node.children.some(isEmbed) ? 'div' : 'p', {}, children);
  },
};

function component(node: Nodes, children: ElementContent[]): ElementContent | undefined {
  const number = node.data?.link;
  return number === undefined
    ? undefined
    : gardenComponent('GardenLink', 'links', number, children);
}

function isEmbed(node: Nodes): boolean {
  return node.type === 'wikiLink' && node.embed === true;
}

function isEmbedOrBlank(node: Nodes): boolean {
  return isEmbed(node) || (node.type === 'text' && node.value.trim() === '');
}
