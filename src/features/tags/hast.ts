import type { Element } from 'hast';
import type { State } from 'mdast-util-to-hast';
import { tagAddress, type TagText } from '../../garden/index.ts';
import { h, type Rendering, text } from '../../markdown/rendering.ts';

/** How an inline tag becomes HTML: a link to the tag's page. */
export function tagHandlers({ href }: Pick<Rendering, 'href'>) {
  return {
    tag: (_: State, node: TagText): Element =>
      h('a', { className: ['tag'], href: href(tagAddress(node.to ?? node.value.slice(1))) }, [
        text(node.value),
      ]),
  };
}
