import type { Root } from 'mdast';
import type { Feature } from '../../markdown/feature.ts';
import { readBracketedLinks } from './bracketed-links.ts';
import { linkHandlers } from './hast.ts';
import { moduleLinkHandlers } from './mdx.ts';
import { emptyLinks } from './problems.ts';
import { remarkWikiLinks } from './remark.ts';

/** `[[Links]]` to notes, and Markdown's own links looked up likewise. */
export const wikiLinks: Feature = {
  name: 'wiki-links',
  syntax: () => remarkWikiLinks,
  rewrite: ({ body, dialect }) => {
    if (!body.includes(']](')) return undefined;
    const restore = (tree: Root): void => {
      readBracketedLinks(tree, dialect);
    };
    return { body, restore, trace: () => undefined };
  },
  html: ({ rendering, isEmbedded, embed }) => linkHandlers(rendering, isEmbedded, embed),
  mdx: () => moduleLinkHandlers,
  problems: emptyLinks,
};
