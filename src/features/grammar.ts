import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Grammar, Text } from '../garden/index.ts';
import { readBlockIds } from './block-ids/remark.ts';
import { refuseComplex } from './complexity.ts';
import { readCallouts } from './callouts/remark.ts';
import { remarkComments, removeComments } from './comments/remark.ts';
import { applyBlockHtml } from './kramdown/remark.ts';
import { remarkMath, settleKramdownMath } from './math/remark.ts';
import { remarkTags } from './tags/remark.ts';
import { remarkWikiLinks } from './wiki-links/remark.ts';

/** What our Markdown knows beyond CommonMark and GFM, in the order in which it is taught. */
export const remarkSyntax = [remarkWikiLinks, remarkTags, remarkMath, remarkComments] as const;

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use([...remarkSyntax])
  .freeze();
const mdx = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMdx)
  .use([...remarkSyntax])
  .freeze();

/** Parses a note's body; places in the tree are those of the file. */
export const grammar: Grammar = (text: Text) => {
  refuseComplex(text.body, text.line);
  const tree = parseAt(text, text.body, text.line);
  if (text.jekyll) {
    applyBlockHtml(tree, (inner, line) => parseAt(text, inner, line));
    settleKramdownMath(tree);
  }
  noteUnclosedComment(tree);
  readBlockIds(tree);
  return tree;
};

/** Takes comments out; of one that never ends the place is kept for whoever reads the facts. */
export function noteUnclosedComment(tree: Root): void {
  const open = removeComments(tree);
  if (open?.position) tree.data = { ...tree.data, unclosedComment: open.position.start };
}

function parseAt({ format }: Text, source: string, line: number): Root {
  // Blank lines before the text mean nothing to Markdown and put every place where it belongs.
  const padded = '\n'.repeat(line - 1) + source;
  const tree = (format === 'mdx' ? mdx : markdown).parse(padded);
  readCallouts(tree, padded);
  return tree;
}
