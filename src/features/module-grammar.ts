import type { RemarkPlugins } from '@astrojs/markdown-remark';
import type { Root } from 'mdast';
import { readBlockIds } from './block-ids/remark.ts';
import { calloutHandlers } from './callouts/hast.ts';
import { readCallouts } from './callouts/remark.ts';
import { footnoteHandlers } from './footnotes/hast.ts';
import { noteUnclosedComment, remarkSyntax } from './grammar.ts';
import { moduleHeadingHandlers } from './headings/mdx.ts';
import { tagHandlers } from './tags/hast.ts';
import { moduleLinkHandlers, remarkNumberLinks } from './wiki-links/mdx.ts';

/** The same Markdown for MDX notes, as Astro compiles them. */
export const modulePlugins: RemarkPlugins = [
  ...remarkSyntax,
  () => noteUnclosedComment,
  () => readBlockIds,
  () => (tree: Root, file: { toString: () => string }) => {
    readCallouts(tree, file.toString());
  },
  remarkNumberLinks,
];

/** How our nodes become HTML there: what depends on the garden is left to components. */
export function moduleHandlers(href: (address: string) => string) {
  return {
    ...moduleLinkHandlers,
    ...moduleHeadingHandlers,
    ...calloutHandlers,
    ...footnoteHandlers,
    ...tagHandlers({ href }),
  };
}
