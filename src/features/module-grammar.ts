import type { RemarkPlugins } from '@astrojs/markdown-remark';
import type { Root } from 'mdast';
import { readBlockIds } from './block-ids/remark.ts';
import { calloutHandlers } from './callouts/hast.ts';
import { liftEmbeds } from './embeds/lift.ts';
import { readCallouts } from './callouts/remark.ts';
import { noteMissingComponents, noteUnclosedComment, remarkSyntax } from './grammar.ts';
import { moduleHeadingHandlers } from './headings/mdx.ts';
import { tagHandlers } from './tags/hast.ts';
import { moduleLinkHandlers, remarkNumberLinks } from './wiki-links/mdx.ts';

/** The same Markdown for MDX notes, as Astro compiles them. */
export const modulePlugins: RemarkPlugins = [
  ...remarkSyntax,
  () => (tree: Root, file: { toString: () => string }) => {
    noteMissingComponents(tree, file.toString());
  },
  () => noteUnclosedComment,
  () => readBlockIds,
  () => (tree: Root, file: { toString: () => string }) => {
    readCallouts(tree, file.toString());
    liftEmbeds(tree);
  },
  remarkNumberLinks,
];

/** How our nodes become HTML there: what depends on the garden is left to components. */
export function moduleHandlers(href: (address: string) => string) {
  return {
    ...moduleLinkHandlers,
    ...moduleHeadingHandlers,
    ...calloutHandlers,
    ...tagHandlers({ href }),
  };
}
