import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Grammar, Text } from '../garden/index.ts';
import { readBlockIds } from '../features/block-ids/remark.ts';
import { refuseComplex } from '../markdown/complexity.ts';
import { liftEmbeds } from '../features/embeds/lift.ts';
import { containHtml } from '../html/contain.ts';
import { syntaxOf, type TextExtension, textChanges } from './extensions.ts';
import { isOwnName } from '../html/own-names.ts';
import { listRemovals } from '../html/removals.ts';
import { readCallouts } from '../features/callouts/remark.ts';
import { remarkCjkEmphasis } from '../features/cjk/remark.ts';
import { remarkComments, removeComments } from '../features/comments/remark.ts';
import { remarkInlineNotes, settleInlineNotes } from '../features/footnotes/remark.ts';
import { remarkHighlights } from '../features/highlights/remark.ts';
import { applyKramdown } from '../features/kramdown/apply.ts';
import { keepRawCode } from '../features/kramdown/raw-code.ts';
import { remarkKramdown } from '../features/kramdown/remark.ts';
import { release } from '../features/liquid/placeholders.ts';
import { remarkLiquid } from '../features/liquid/remark.ts';
import { runLiquid } from '../features/liquid/run.ts';
import { movePlaces } from '../features/liquid/source-map.ts';
import { remarkMath, settleKramdownMath } from '../features/math/remark.ts';
import { showMissingComponents } from '../features/modules/components.ts';
import { makeEditsQuick } from '../markdown/quick-edits.ts';
import { markQueries } from '../features/queries/remark.ts';
import { remarkTags } from '../features/tags/remark.ts';
import { readTasks } from '../features/tasks/remark.ts';
import { remarkWikiLinks } from '../features/wiki-links/remark.ts';

makeEditsQuick();

/** What our Markdown knows beyond CommonMark and GFM, in the order in which it is taught. */
export const remarkSyntax = [
  remarkWikiLinks,
  remarkTags,
  remarkMath,
  remarkComments,
  remarkHighlights,
  remarkInlineNotes,
  remarkCjkEmphasis,
] as const;

type Parser = Readonly<{ parse: (source: string) => Root }>;

/** The dialects of our Markdown, with what an owner's extensions add to each. */
interface Dialects {
  markdown: Parser;
  mdx: Parser;
  kramdown: Parser;
  /** Runs the extensions' own changes of a tree. */
  extend: (tree: Root, source: string) => void;
}

function dialectsOf(extensions: readonly TextExtension[]): Dialects {
  const added = syntaxOf(extensions);
  const base = unified().use(remarkParse).use(remarkGfm).freeze();
  return {
    markdown: base()
      .use([...remarkSyntax])
      .use(added)
      .freeze(),
    mdx: base()
      .use(remarkMdx)
      .use([...remarkSyntax])
      .use(added)
      .freeze(),
    kramdown: base()
      .use([remarkWikiLinks, remarkTags])
      .use(remarkMath, { oneDollar: false })
      .use([remarkComments, remarkHighlights, remarkInlineNotes, remarkCjkEmphasis])
      .use([remarkKramdown, remarkLiquid])
      .use(added)
      .freeze(),
    extend: textChanges(extensions),
  };
}

/**
 * Makes what parses a note's body; places in the tree are those of the file.
 *
 * @param extensions what an owner has added to our Markdown
 */
export function grammarOf(extensions: readonly TextExtension[]): Grammar {
  const dialects = dialectsOf(extensions);
  return (text: Text) =>
    text.jekyll && text.format === 'md' ? parseJekyll(dialects, text) : parsePlain(dialects, text);
}

function parsePlain(dialects: Dialects, { body, line, format }: Text): Root {
  refuseComplex(body, line);
  const tree = parseAt(dialects[format === 'mdx' ? 'mdx' : 'markdown'], body, line);
  const source = padded(body, line);
  if (format === 'mdx') noteMissingComponents(tree, source);
  finish(dialects, tree, source);
  return tree;
}

/** Liquid runs before anything is Markdown, so places are led back to the file at the end. */
function parseJekyll(dialects: Dialects, { body, line, values }: Text): Root {
  const liquid = runLiquid(body, line, values);
  refuseComplex(liquid.text, line);
  const parse = (inner: string, at: number): Root => parseKramdown(dialects, inner, at);
  const tree = parse(liquid.text, line);
  const source = padded(liquid.text, line);
  const remarks = applyKramdown(tree, source, (inner) => parse(inner, 1), isOwnName);
  settleKramdownMath(tree);
  release(tree, liquid.held);
  finish(dialects, tree, source);
  const toSource = movePlaces(tree, liquid.text, liquid.pieces, body, line);
  const { removals, unclosedComment } = tree.data ?? {};
  tree.data = {
    ...tree.data,
    ...(removals && { removals: removals.map((one) => ({ ...one, ...toSource(one) })) }),
    ...(unclosedComment && { unclosedComment: toSource(unclosedComment) }),
    remarks: [...liquid.remarks, ...remarks.map((one) => ({ ...one, place: toSource(one.place) }))],
    taken: liquid.taken,
  };
  return tree;
}

function parseKramdown({ kramdown }: Dialects, text: string, line: number): Root {
  const tree = parseAt(kramdown, text, line);
  keepRawCode(tree, padded(text, line));
  return tree;
}

function finish({ extend }: Dialects, tree: Root, source: string): void {
  settle(tree);
  extend(tree, source);
  containHtml(tree);
  const removals = listRemovals(tree, source);
  if (removals.length > 0) tree.data = { ...tree.data, removals };
}

/** Shows components that nobody has defined as code, and keeps their places likewise. */
export function noteMissingComponents(tree: Root, source: string): void {
  const missingComponents = showMissingComponents(tree, source);
  if (missingComponents.length > 0) tree.data = { ...tree.data, missingComponents };
}

/** What is read from a tree once it is whole, in this order, in MDX notes too. */
export function settle(tree: Root): void {
  noteUnclosedComment(tree);
  settleInlineNotes(tree);
  readBlockIds(tree);
  markQueries(tree);
  liftEmbeds(tree);
}

/** What is read with the source at hand. */
export function readSigns(tree: Root, source: string): void {
  readCallouts(tree, source);
  readTasks(tree, source);
}

/** Takes comments out; of one that never ends the place is kept for whoever reads the facts. */
function noteUnclosedComment(tree: Root): void {
  const open = removeComments(tree);
  if (open?.position) tree.data = { ...tree.data, unclosedComment: open.position.start };
}

function parseAt(processor: Parser, source: string, line: number): Root {
  const text = padded(source, line);
  const tree = processor.parse(text);
  readSigns(tree, text);
  return tree;
}

/** Blank lines before a text mean nothing to Markdown and put every place where it belongs. */
function padded(source: string, line: number): string {
  return '\n'.repeat(line - 1) + source;
}
