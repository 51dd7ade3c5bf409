import type { Nodes } from 'mdast';
import type { Place } from '../garden/index.ts';

/** A stretch of the text that was made: copied from the source, or put in where `from` stands. */
export interface Piece {
  /** Where it begins in the text that was made. */
  at: number;
  /** Where it comes from in the source. */
  from: number;
  isCopy: boolean;
}

/**
 * Leads places in a text that was made from another back to where they come from.
 *
 * @param line the line of the file on which both texts begin
 */
function placesIn(
  made: string,
  pieces: readonly Piece[],
  source: string,
  line: number,
): (place: Place) => Place {
  const madeLines = lineStarts(made);
  const sourceLines = lineStarts(source);
  const pieceStarts = pieces.map(({ at }) => at);
  return (place) => {
    const offset = (madeLines[place.line - line] ?? made.length) + place.column - 1;
    const piece = pieces[lastUpTo(pieceStarts, offset)];
    return placeAt(
      piece ? piece.from + (piece.isCopy ? offset - piece.at : 0) : offset,
      sourceLines,
      line,
    );
  };
}

/** Places of a text by offset. */
export function placesOf(source: string, line: number): (offset: number) => Place {
  const starts = lineStarts(source);
  return (offset) => placeAt(offset, starts, line);
}

function placeAt(offset: number, starts: readonly number[], line: number): Place {
  const at = Math.max(0, lastUpTo(starts, offset));
  return { line: line + at, column: offset - (starts[at] ?? 0) + 1 };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last number that is not above the wanted one; -1 when all are. */
function lastUpTo(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Moves every place in a tree to where it stands in the source.
 *
 * @returns how any other place is moved
 */
export function movePlaces(
  tree: Nodes,
  made: string,
  pieces: readonly Piece[],
  source: string,
  line: number,
): (place: Place) => Place {
  if (made === source) return (place) => place;
  const toSource = placesIn(made, pieces, source, line);
  moveNode(tree, toSource);
  return toSource;
}

function moveNode(node: Nodes, toSource: (place: Place) => Place): void {
  // Nodes may share a position, so it is replaced and never changed.
  if (node.position)
    node.position = { start: toSource(node.position.start), end: toSource(node.position.end) };
  for (const address of node.data?.addresses ?? []) address.place = toSource(address.place);
  if ('children' in node) for (const child of node.children) moveNode(child, toSource);
}
