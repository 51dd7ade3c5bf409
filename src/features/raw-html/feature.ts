import type { Html } from 'mdast';
import type { HtmlLink } from '../../garden/index.ts';
import { rawHtmlOf } from '../../html/mark-addresses.ts';
import type { Feature } from '../../markdown/feature.ts';
import { findAddresses } from './find-addresses.ts';
import { linkElements } from './link-elements.ts';
import { moduleMediaHandlers } from './mdx.ts';
import { readModuleElements } from './module-elements.ts';
import { showAddresses } from './show-addresses.ts';

/** HTML in notes is text of the vault: its links and files are looked up as those of Markdown. */
export const rawHtml: Feature = {
  name: 'raw-html',
  transforms: {
    whole: (tree, { source, dialect }) => {
      if (dialect === 'mdx') readModuleElements(tree);
      linkElements(tree);
      findAddresses(tree, source);
    },
  },
  html: ({ mark }) => ({
    html: (_, node: Html) => rawHtmlOf(node, mark),
    htmlLink: (state, node: HtmlLink) => state.all(node),
  }),
  mdx: () => moduleMediaHandlers,
  cleaned: (tree, context) => {
    if (context.rendering.needs.hasHtml) showAddresses(tree, context);
  },
};
