import Slugger from 'github-slugger';
import type { Heading as HeadingNode, Node, Nodes, Root } from 'mdast';
import type { SourceLines } from './heading-source.ts';
import { markLinks, placeOf, resolveReferences, walk } from './link-marks.ts';
import type { Block, Heading, Link, Passage, Piece, Place } from './note.ts';
import { openingHeading } from './opening.ts';
import { tagKey } from './tags.ts';
import { piecesOf, wordsOf } from './text.ts';

/** What a note's tree tells: everything here is in the order of the text. */
export interface Facts {
  headings: Omit<Heading, 'text' | 'id'>[];
  blocks: Block[];
  anchors: string[];
  htmlIds: string[];
  /** Whether the author has put a list of contents into the text. */
  hasContents: boolean;
  links: Link[];
  passages: Passage[];
  tags: string[];
  /** Queries of other tools, which are shown as code. */
  queries: { language: string; place: Place }[];
  /** The number of the top heading with which the text begins. */
  opening: number | undefined;
}

/**
 * Reads a note's tree once and collects what others need of it. Marks each link and
 * heading with its number, so that whoever renders the tree later speaks of the same ones.
 *
 * @param lines the text, in which the places of the tree count; left out: nobody asks how headings
 *   are written
 */
export function collectFacts(tree: Root, lines?: SourceLines): Facts {
  const facts: Facts = {
    headings: [],
    blocks: [],
    anchors: [],
    htmlIds: [],
    hasContents: false,
    links: [],
    passages: [],
    tags: [],
    queries: [],
    opening: undefined,
  };
  const opening = openingHeading(tree);
  resolveReferences(tree);
  markLinks(tree, facts.links);
  walk(tree, (node) => {
    if (node.data?.blockId !== undefined) facts.blocks.push(blockOf(node, node.data.blockId));
    if (node.data?.anchor !== undefined && node.type !== 'heading')
      facts.anchors.push(node.data.anchor);
    facts.htmlIds.push(...(node.data?.htmlIds ?? []));
    if (node.type === 'contentsList') facts.hasContents = true;
    if (node.type === 'tag') facts.tags.push(node.value.slice(1));
    if (node.type === 'notRun') facts.queries.push({ language: node.value, place: placeOf(node) });
    for (const passage of node.data?.passages ?? []) addPassage(facts, passage);
    if (!textBlocks.has(node.type)) return;
    const pieces = addPassage(facts, node);
    if (node.type === 'heading') {
      if (node === opening) facts.opening = facts.headings.length;
      node.data = { ...node.data, heading: facts.headings.length };
      facts.headings.push({
        depth: node.depth,
        pieces,
        ...sourceOf(node, pieces, lines),
        place: placeOf(node),
        ownId: node.data.anchor,
        isUnlisted: node.data.isUnlisted,
      });
    }
  });
  return facts;
}

function addPassage({ passages }: Facts, node: Nodes): Piece[] {
  const pieces = piecesOf(node);
  if (pieces.length > 0) passages.push({ pieces, place: placeOf(node) });
  return pieces;
}

/** How a heading is written; most are written as they are shown. */
function sourceOf(
  node: HeadingNode,
  [only, ...more]: readonly Piece[],
  lines: SourceLines | undefined,
): Pick<Heading, 'source'> {
  const source = lines?.headingAt(node);
  return source === undefined || (source === only && more.length === 0) ? {} : { source };
}

/** Ids that a note's page has of its own; a heading of that name gets `-1`. */
const pageIds = ['backlinks', 'mentions', 'footnote-label'];

/** Gives headings their words and ids (github-slugger's), once it is known what links show. */
export function settleHeadings(
  headings: readonly Omit<Heading, 'text' | 'id'>[],
  show: (link: number) => string,
  anchors: readonly string[] = [],
): Heading[] {
  const slugger = new Slugger();
  for (const id of [...pageIds, ...anchors]) slugger.occurrences[id] = 0;
  const own = new Map<string, number>();
  headings.forEach(({ ownId }, number) => {
    if (ownId === undefined || own.has(ownId) || pageIds.includes(ownId)) return;
    own.set(ownId, number);
    slugger.occurrences[ownId] = 0;
  });
  return headings.map((heading, number) => {
    const text = wordsOf(heading.pieces, show);
    const { ownId } = heading;
    const isOwn = ownId !== undefined && own.get(ownId) === number;
    return { ...heading, text, id: isOwn ? ownId : slugger.slug(text.toWellFormed()) };
  });
}

const textBlocks = new Set(['paragraph', 'heading', 'tableRow', 'code', 'math']);

function blockOf(node: Node, id: string): Block {
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
  return { id, from: start.line, to: end.line };
}

/** Tags, each once without regard to case, as first written. */
export function uniqueTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of tags) if (!seen.has(tagKey(tag))) seen.set(tagKey(tag), tag);
  return [...seen.values()];
}
