import { fitLines } from './fit-lines.ts';

/** A neighbour as it is drawn, in a drawing of 500 by `height`. */
export interface DrawnNote {
  x: number;
  y: number;
  /** Where its words begin, or end when it stands on the left. */
  textX: number;
  isLeft: boolean;
  /** Its title, as much of it as there is room for. */
  lines: string[];
  isCut: boolean;
}

/** A small drawing of a note among its neighbours. */
export interface NeighbourhoodDrawing {
  width: number;
  height: number;
  middle: { x: number; y: number };
  notes: DrawnNote[];
  /** Lines from the note itself to the others, and between these, as SVG paths. */
  own: string;
  between: string;
}

const width = 500;
const [reach, gap, lineHeight] = [84, 10, 13];
const oneLine = 19;
const twoLines = 34;

/**
 * Places the neighbours of a note on an arc to its right, then on one to its left, clockwise, each
 * title beside its point: however many there are, no two titles touch.
 *
 * @param between pairs of neighbours that are tied to each other
 */
export function drawNeighbourhood(
  titles: readonly string[],
  between: readonly (readonly [number, number])[],
): NeighbourhoodDrawing {
  const right = Math.ceil(titles.length / 2);
  const pitch = right > 6 ? oneLine : twoLines;
  const height = Math.max(112, right * pitch + 12);
  const middle = { x: width / 2, y: Math.round(height / 2) };
  const notes = titles.map((title, number): DrawnNote => {
    const isLeft = number >= right;
    const side = isLeft ? titles.length - right : right;
    const fromTop = isLeft ? titles.length - 1 - number : number;
    const y = Math.round(height / 2 + (fromTop - (side - 1) / 2) * pitch);
    const slope = (y - middle.y) / (height / 2 + 14);
    const across = Math.round(reach * Math.sqrt(1 - slope * slope) + (fromTop % 2) * 7);
    const x = middle.x + (isLeft ? -across : across);
    const textX = x + (isLeft ? -gap : gap);
    const room = isLeft ? textX : width - textX;
    return { x, y, textX, isLeft, ...fitLines(title, room, pitch === oneLine ? 1 : 2) };
  });
  const line = ({ x, y }: DrawnNote): string => `M${middle.x} ${middle.y}L${x} ${y}`;
  return {
    width,
    height,
    middle,
    notes,
    own: notes.map(line).join(''),
    between: between.flatMap(([a, b]) => bend(notes[a], notes[b], middle) ?? []).join(''),
  };
}

/** A line that bends towards the middle, so that it does not run through the notes between. */
function bend(
  from: DrawnNote | undefined,
  to: DrawnNote | undefined,
  middle: { x: number; y: number },
): string | undefined {
  if (!from || !to) return undefined;
  const x = Math.round((from.x + to.x + 4 * middle.x) / 6);
  const y = Math.round((from.y + to.y + 4 * middle.y) / 6);
  return `M${from.x} ${from.y}Q${x} ${y} ${to.x} ${to.y}`;
}

/** How far below a note's point each line of its title stands. */
export function lineOffset(line: number, lines: number): number {
  return Math.round(4 + (line - (lines - 1) / 2) * lineHeight);
}
