import type { Nodes, Parent } from 'mdast';
import { readCaption } from './captions.ts';
import { isFilePath } from './files.ts';
import { joinLines } from './line-ends.ts';
import type { Link, Piece, Place } from './note.ts';
import { baseName } from './paths.ts';
import type { HtmlCure } from './problem-table/text.ts';
import type { Said } from './problems.ts';

/** What a grammar has to say of the text that it read. */
export interface Remark extends Said {
  place: Place;
}

/** Something in a note's text that its page cannot have. */
export interface Removal {
  /** Goes on from “leaves out”. */
  what: string;
  /** Which of the ways to mend it is meant. */
  cure: HtmlCure;
  line: number;
  column: number;
  /** Whether it goes even from a note whose HTML is trusted. */
  evenTrusted: boolean;
}

declare module 'mdast' {
  interface Data {
    /** Which of the note's links this node is; set when the note is parsed. */
    link?: number | undefined;
    /** Which of the note's headings this node is; likewise. */
    heading?: number | undefined;
    /** Where a comment begins that never ends; on the tree itself. */
    unclosedComment?: { line: number; column: number } | undefined;
    /** Components that an MDX note uses and nobody has defined. */
    missingComponents?: { name: string; line: number; column: number }[] | undefined;
    /** What of a note's HTML will be taken out. */
    removals?: Removal[] | undefined;
    /** Set on a picture inside a link, in which no other link can stand. */
    isInLink?: boolean | undefined;
    /** What the grammar has to say; on the tree itself. */
    remarks?: Remark[] | undefined;
    /** Words that the text took from elsewhere (its properties, the blog's settings); likewise. */
    taken?: string[] | undefined;
    /** Ids that elements of this piece of HTML will have. */
    htmlIds?: string[] | undefined;
    /** An id that the author gave to this node. */
    anchor?: string | undefined;
    /** Set on a heading that its author keeps out of the contents. */
    isUnlisted?: true | undefined;
    /** A block id (`^id`) that stood at this block's end. */
    blockId?: string | undefined;
  }
}

/**
 * Reads a node's words as a reader would, with the note's links kept as numbers: what a link
 * shows is known only when one knows where it leads.
 */
export function piecesOf(node: Nodes): Piece[] {
  const pieces: Piece[] = [];
  gather(node, pieces);
  return pieces;
}

function gather(node: Nodes, pieces: Piece[]): void {
  if (node.data?.link !== undefined) {
    pieces.push(node.data.link);
    return;
  }
  switch (node.type) {
    case 'text':
      pieces.push(node.value);
      return;
    case 'inlineCode':
    case 'inlineMath':
    case 'math':
    case 'code':
      pieces.push({ code: node.value });
      return;
    case 'tag':
      pieces.push({ tag: node.value });
      return;
    case 'break':
      pieces.push(' ');
      return;
    case 'image':
      return;
    default:
      if (!('children' in node)) return;
      for (const child of (node as Parent).children) {
        gather(child, pieces);
        if (child.type === 'tableCell') pieces.push(' ');
      }
  }
}

/**
 * What a link shows: its own words, else `Note > Part`.
 *
 * @param given what the link with this number shows instead, if it has no words: of a private note
 *   not even the name
 */
export function linkText(
  links: readonly Link[],
  number: number,
  given: (link: number) => string | undefined,
): string {
  const link = links[number];
  if (!link) return '';
  if (link.kind === 'embed' && isFilePath(link.path))
    return readCaption(displayOf(link)).alt ?? baseName(link.path).replace(/\.[^.]+$/, '');
  if (link.words) return wordsOf(link.words, (inner) => linkText(links, inner, given));
  return given(number) ?? (targetText(link) || link.written);
}

/** What is written in a link, with `>` for `#`. */
export function targetText({ path, part = '' }: Pick<Link, 'path' | 'part'>): string {
  // A block that is named by its id alone, as in Logseq, which shows it so while it is not there.
  if (part === `^${path}`) return `((${path}))`;
  const names = part.split('#').map((name) => name.trim());
  return [path, ...names].filter((name) => name !== '' && name !== '^').join(' > ');
}

/** The display text of a link as its author wrote it; undefined when there is none. */
export function displayOf(link: Link): string | undefined {
  return link.words && wordsOf(link.words, () => '');
}

/** What a piece shows. */
export function wordsOfPiece(piece: Piece, show: (link: number) => string): string {
  if (typeof piece === 'number') return show(piece);
  if (typeof piece === 'string') return piece;
  return 'tag' in piece ? piece.tag : piece.code;
}

/** Pieces as plain words. */
export function wordsOf(pieces: readonly Piece[], show: (link: number) => string): string {
  const text = pieces.map((piece) => wordsOfPiece(piece, show)).join('');
  return joinLines([text]).join('').replace(/\s+/g, ' ').trim();
}

/** Words are no longer than this; where nothing of the kind ends, letters stand without blanks. */
const longestWord = 30;

/** The beginning of a text: whole words, if there are any near the end of what may be shown. */
export function beginningOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const blank = head.search(/\s\S*$/);
  return `${blank > length - longestWord ? head.slice(0, blank) : wholeSigns(head)}…`;
}

/** The end of a text, likewise. */
export function endOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const tail = text.slice(-length);
  const blank = tail.search(/\s/);
  return `…${blank !== -1 && blank < longestWord ? tail.slice(blank + 1) : wholeSigns(tail)}`;
}

/** A cut text without the half of a sign at either end. */
function wholeSigns(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
