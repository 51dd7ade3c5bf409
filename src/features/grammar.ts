import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Grammar, Text } from '../garden/index.ts';
import { readBlockIds } from './block-ids/remark.ts';
import { refuseComplex } from './complexity.ts';
import { liftEmbeds } from './embeds/lift.ts';
import { containHtml } from './html/contain.ts';
import { isOwnName } from './html/own-names.ts';
import { listRemovals } from './html/removals.ts';
import { readCallouts } from './callouts/remark.ts';
import { remarkComments, removeComments } from './comments/remark.ts';
import { applyKramdown } from './kramdown/apply.ts';
import { remarkKramdown } from './kramdown/remark.ts';
import { release } from './liquid/held.ts';
import { remarkLiquid } from './liquid/remark.ts';
import { runLiquid } from './liquid/run.ts';
import { movePlaces } from './liquid/source-map.ts';
import { remarkMath } from './math/remark.ts';
import { showMissingComponents } from './modules/components.ts';
import { makeEditsQuick } from './quick-edits.ts';
import { remarkTags } from './tags/remark.ts';
import { remarkWikiLinks } from './wiki-links/remark.ts';

makeEditsQuick();

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
const kramdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use([remarkWikiLinks, remarkTags])
  .use(remarkMath, { oneDollar: false })
  .use([remarkComments, remarkKramdown, remarkLiquid])
  .freeze();

/** Parses a note's body; places in the tree are those of the file. */
export const grammar: Grammar = (text: Text) => {
  const source = padded(text.body, text.line);
  const tree = text.jekyll && text.format === 'md' ? parseJekyll(text) : parsePlain(text);
  if (text.format === 'mdx') noteMissingComponents(tree, source);
  noteUnclosedComment(tree);
  readBlockIds(tree);
  liftEmbeds(tree);
  containHtml(tree);
  const removals = listRemovals(tree, source);
  if (removals.length > 0) tree.data = { ...tree.data, removals };
  return tree;
};

/** Shows components that nobody has defined as code, and keeps their places likewise. */
export function noteMissingComponents(tree: Root, source: string): void {
  const missingComponents = showMissingComponents(tree, source);
  if (missingComponents.length > 0) tree.data = { ...tree.data, missingComponents };
}

function parsePlain({ body, line, format }: Text): Root {
  refuseComplex(body, line);
  return parseAt(format === 'mdx' ? mdx : markdown, body, line);
}

/** Liquid runs before anything is Markdown, so places are led back to the file at the end. */
function parseJekyll({ body, line, values }: Text): Root {
  const liquid = runLiquid(body, line, values);
  refuseComplex(liquid.text, line);
  const tree = parseAt(kramdown, liquid.text, line);
  const remarks = applyKramdown(tree, (inner) => parseAt(kramdown, inner, 1), isOwnName);
  release(tree, liquid.held);
  const toSource = movePlaces(tree, liquid.text, liquid.pieces, body, line);
  const moved = remarks.map((remark) => ({ ...remark, place: toSource(remark.place) }));
  tree.data = { ...tree.data, remarks: [...liquid.remarks, ...moved], taken: liquid.taken };
  return tree;
}

/** Takes comments out; of one that never ends the place is kept for whoever reads the facts. */
export function noteUnclosedComment(tree: Root): void {
  const open = removeComments(tree);
  if (open?.position) tree.data = { ...tree.data, unclosedComment: open.position.start };
}

function parseAt(
  processor: { parse: (source: string) => Root },
  source: string,
  line: number,
): Root {
  const text = padded(source, line);
  const tree = processor.parse(text);
  readCallouts(tree, text);
  return tree;
}

/** Blank lines before a text mean nothing to Markdown and put every place where it belongs. */
function padded(source: string, line: number): string {
  return '\n'.repeat(line - 1) + source;
}
