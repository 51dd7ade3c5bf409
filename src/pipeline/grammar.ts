import type { Root } from 'mdast';
import { combineExtensions } from 'micromark-util-combine-extensions';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type PluggableList, unified } from 'unified';
import { features } from './every-feature.ts';
import type { Grammar, Text } from '../garden/index.ts';
import { containHtml } from '../html/contain.ts';
import { noteIds } from '../html/ids.ts';
import { remarkEndRawBlocks, unendedBlock } from '../html/raw-blocks.ts';
import { listRemovals } from '../html/removals.ts';
import { refuseComplex } from '../markdown/complexity.ts';
import type { Dialect, Rewritten, Stage } from '../markdown/feature.ts';
import { makeEditsQuick } from '../markdown/quick-edits.ts';
import { spareAutolinks } from '../markdown/spare-autolinks.ts';

makeEditsQuick();

/** What our Markdown knows beyond CommonMark, in the order in which it is taught: first GFM. */
export function remarkSyntax(dialect: Dialect): PluggableList {
  return [remarkGfm, ...features.flatMap(({ syntax }) => syntax?.(dialect) ?? [])];
}

/**
 * A new one each time: a processor that is copied once it is frozen has its syntax twice. MDX comes
 * first, as its own compiler has it.
 * Rule: https://mdxjs.com/packages/mdx/#processoroptions
 */
const parserOf = (dialect: Dialect) =>
  unified()
    .use(remarkParse)
    .use(dialect === 'mdx' ? [remarkMdx] : [])
    .use(remarkSyntax(dialect));

/** A parser for many texts: what micromark would put together for each of them is so already. */
const readyParserOf = (dialect: Dialect) => {
  const parser = parserOf(dialect).freeze();
  const { micromarkExtensions, fromMarkdownExtensions = [] } = parser.data();
  spareAutolinks(fromMarkdownExtensions);
  micromarkExtensions?.splice(0, Infinity, combineExtensions(micromarkExtensions.flat()));
  return parser;
};
const parsers = {
  markdown: readyParserOf('markdown'),
  mdx: readyParserOf('mdx'),
  kramdown: readyParserOf('kramdown'),
};

/**
 * Parses a note's body; places in the tree are those of the file. What is made of the text before
 * it is Markdown moves places, so they are led back at the end.
 */
export const grammar: Grammar = (text: Text) => {
  const { line, format, jekyll } = text;
  const { body, rewritten } = rewriteText(text);
  const dialect = format === 'mdx' ? 'mdx' : jekyll ? 'kramdown' : 'markdown';
  const tree = parseWhole(body, line, dialect, rewritten);
  for (const { trace } of rewritten) trace(tree);
  return tree;
};

/**
 * What the features make of a text before anything in it is Markdown.
 *
 * @returns the text as it is to be parsed, and the ways back, the last first
 */
export function rewriteText(text: Text): { body: string; rewritten: Rewritten[] } {
  const rewritten: Rewritten[] = [];
  let { body } = text;
  for (const { rewrite } of features) {
    const made = rewrite?.({ ...text, body });
    if (!made) continue;
    rewritten.unshift(made);
    ({ body } = made);
  }
  return { body, rewritten };
}

function parseWhole(
  body: string,
  line: number,
  dialect: Dialect,
  rewritten: readonly Rewritten[] = [],
): Root {
  refuseComplex(body, line);
  const tree = parsePiece(body, line, dialect);
  const source = padded(body, line);
  transform(tree, 'assembled', source, dialect);
  for (const { restore } of rewritten) restore(tree);
  containHtml(tree);
  transform(tree, 'whole', source, dialect);
  noteIds(tree);
  const removals = listRemovals(tree, source);
  if (removals.length > 0) tree.data = { ...tree.data, removals };
  return tree;
}

/** Does to a tree what the features do at one stage, in their order. */
export function transform(tree: Root, stage: Stage, source: string, dialect: Dialect): void {
  const parse = (piece: string): Root => parsePiece(piece, 1, dialect);
  for (const { transforms } of features) transforms?.[stage]?.(tree, { source, dialect, parse });
}

function parsePiece(source: string, line: number, dialect: Dialect): Root {
  const text = padded(source, line);
  let tree = parsers[dialect].parse(text);
  const unended = unendedBlock(tree);
  if (unended !== undefined) tree = parserOf(dialect).use(remarkEndRawBlocks, unended).parse(text);
  transform(tree, 'piece', text, dialect);
  return tree;
}

/** Blank lines before a text mean nothing to Markdown and put every place where it belongs. */
function padded(source: string, line: number): string {
  return '\n'.repeat(line - 1) + source;
}
