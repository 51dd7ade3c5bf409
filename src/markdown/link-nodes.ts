import type { ElementContent } from 'hast';
import { h, notFound } from './rendering.ts';
import type { LinkView } from './link-view.ts';

/** A link as HTML, around the words that it shows. */
export function linkNodes(
  view: LinkView,
  children: ElementContent[],
  notWrittenYet: string,
  title?: string,
): ElementContent[] {
  switch (view.as) {
    case 'words':
    case 'html':
      return children;
    case 'link':
      return [h('a', { className: ['internal-link'], href: view.href, title }, children)];
    case 'unresolved':
      return notFound(children, notWrittenYet);
  }
}
