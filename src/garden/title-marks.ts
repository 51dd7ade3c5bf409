import type { Nodes } from 'mdast';
import type { MarkedPiece, Piece, TitleMark } from './note.ts';

const kept: readonly TitleMark[] = ['code', 'em', 'strong', 'del', 'mark', 'sub', 'sup'];

const markOf: Readonly<Record<string, TitleMark>> = {
  inlineCode: 'code',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
};
/** Elements that look like one of those. */
const alike: Readonly<Record<string, TitleMark>> = {
  ...{ i: 'em', cite: 'em', dfn: 'em', var: 'em' },
  ...{ b: 'strong', kbd: 'code', samp: 'code', s: 'del' },
};

/** Reads the marks of the heading that is a title; undefined where there are none. */
export function marksOfHeading(
  heading: Nodes,
  piecesOf: (node: Nodes) => Piece[],
): MarkedPiece[] | undefined {
  const pieces: MarkedPiece[] = [];
  const gather = (node: Nodes, marks: readonly TitleMark[]): void => {
    const own = markOf[node.type] ?? keptMark(node.data?.hName ?? '');
    const all = own ? [...marks, own] : marks;
    if (node.data?.link === undefined && 'children' in node)
      for (const child of node.children) gather(child, all);
    else for (const words of piecesOf(node)) pieces.push({ words, marks: all });
  };
  gather(heading, []);
  return orNone(pieces);
}

/** Reads the marks of a title that is written in HTML; undefined where there are none. */
export function marksOfHtml(html: string): MarkedPiece<string>[] | undefined {
  return orNone(readMarks(html));
}

/**
 * Writes a title with its marks: its words escaped as HTML has them, its marks as bare tags.
 *
 * @param title the title in words alone
 * @returns undefined where there are no marks, or where they are not those of this title
 */
export function writeMarks(
  title: string,
  pieces: readonly MarkedPiece<string>[] | undefined,
): string | undefined {
  const shown = joinBlanks(pieces ?? []);
  const isSame = shown.map(({ words }) => words).join('') === title;
  return isSame && shown.some(({ marks }) => marks.length > 0) ? printMarks(shown) : undefined;
}

/** Prints pieces as HTML. */
export function printMarks(pieces: readonly MarkedPiece<string>[]): string {
  return pieces
    .map(({ words, marks }) => {
      const open = marks.map((mark) => `<${mark}>`).join('');
      const close = marks.map((mark) => `</${mark}>`).reverse();
      return open + escapeWords(words) + close.join('');
    })
    .join('');
}

/** Words as they stand in HTML. */
export function escapeWords(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Reads what {@link printMarks} has written; a tag of any other name marks nothing. */
export function readMarks(html: string): MarkedPiece<string>[] {
  const open: TitleMark[] = [];
  const pieces: MarkedPiece<string>[] = [];
  for (const part of html.split(/(<\/?[a-z]+>)/)) {
    const [, slash, name = ''] = /^<(\/?)([a-z]+)>$/.exec(part) ?? [];
    if (slash === undefined) {
      const words = part.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
      if (words !== '') pieces.push({ words, marks: [...open] });
      continue;
    }
    const mark = keptMark(name);
    if (mark === undefined) continue;
    if (slash === '') open.push(mark);
    else if (open.includes(mark)) open.splice(open.lastIndexOf(mark), 1);
  }
  return pieces;
}

function keptMark(name: string): TitleMark | undefined {
  return kept.find((mark) => mark === name) ?? alike[name];
}

function orNone<Words>(pieces: MarkedPiece<Words>[]): MarkedPiece<Words>[] | undefined {
  return pieces.some(({ marks }) => marks.length > 0) ? pieces : undefined;
}

/** One blank for each row of them, also across pieces, and none at the ends. */
function joinBlanks(pieces: readonly MarkedPiece<string>[]): MarkedPiece<string>[] {
  let before = ' ';
  const joined = pieces.map(({ words, marks }) => {
    const one = words.replace(/\s+/g, ' ');
    const own = before === ' ' ? one.replace(/^ /, '') : one;
    before = own.at(-1) ?? before;
    return { words: own, marks };
  });
  const last = joined.findLast(({ words }) => words !== '');
  if (last) last.words = last.words.replace(/ $/, '');
  return joined.filter(({ words }) => words !== '');
}
