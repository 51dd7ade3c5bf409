import type { Size } from './camera.ts';

/** A point of the picture, around its middle. */
export interface Point {
  x: number;
  y: number;
  radius: number;
}

/** Where a name stands: the middle of its line, and the line that its letters stand on. */
export interface Spot {
  middle: number;
  foot: number;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const [ascent, descent] = [13, 5];
/** Points are looked up by squares of this size. */
const square = 32;

/** Finds for names places beside their points, on no other name and on no point. */
export class GraphNames {
  #size: Size;
  #points = new Map<string, Point[]>();
  #taken: Box[] = [];

  /** @param points all that are drawn */
  constructor(size: Size, points: Iterable<Point>) {
    this.#size = size;
    for (const point of points) {
      const { x, y, radius } = point;
      this.#inSquares([x - radius, y - radius, x + radius, y + radius], (key) => {
        const here = this.#points.get(key);
        if (here) here.push(point);
        else this.#points.set(key, [point]);
      });
    }
  }

  /** So many names have found a place. */
  get count(): number {
    return this.#taken.length;
  }

  /**
   * Takes a place for a name above its point, below or beside it.
   *
   * @param wide the width of the name
   * @param need what it must have room from; `none` gives it a place whatever is there
   * @returns undefined where there is none
   */
  place(point: Point, wide: number, need: 'all' | 'names' | 'none' = 'all'): Spot | undefined {
    const { x, y, radius } = point;
    const half = wide / 2;
    const away = radius + 4;
    const spots = [
      { middle: x, foot: y - away - 1 },
      { middle: x, foot: y + away + ascent },
      { middle: x + away + half, foot: y + descent },
      { middle: x - away - half, foot: y + descent },
    ].map((spot) => this.#inside(spot, half));
    const found = need === 'none' ? spots[0] : spots.find((spot) => this.#isFree(spot, half, need));
    if (found) this.#taken.push(boxOf(found, half));
    return found;
  }

  /** A name at the rim is moved in rather than cut. */
  #inside({ middle, foot }: Spot, half: number): Spot {
    const { width, height } = this.#size;
    return {
      middle: Math.max(half + 2, Math.min(width - half - 2, middle)),
      foot: Math.max(ascent + 2, Math.min(height - descent, foot)),
    };
  }

  #isFree(spot: Spot, half: number, need: 'all' | 'names'): boolean {
    const box = boxOf(spot, half);
    const [left, top, right, bottom] = box;
    if (this.#taken.some(([l, t, r, b]) => right >= l && left <= r && bottom >= t && top <= b))
      return false;
    let isFree = true;
    if (need === 'all')
      this.#inSquares(box, (key) => {
        isFree &&= this.#points.get(key)?.some((point) => isOn(box, point)) !== true;
      });
    return isFree;
  }

  #inSquares([left, top, right, bottom]: Box, visit: (key: string) => void): void {
    for (let row = Math.floor(top / square); row <= Math.floor(bottom / square); row++)
      for (let column = Math.floor(left / square); column <= Math.floor(right / square); column++)
        visit(`${row},${column}`);
  }
}

function boxOf({ middle, foot }: Spot, half: number): Box {
  return [middle - half, foot - ascent, middle + half, foot + descent];
}

function isOn([left, top, right, bottom]: Box, { x, y, radius }: Point): boolean {
  const [nearX, nearY] = [Math.max(left, Math.min(right, x)), Math.max(top, Math.min(bottom, y))];
  return Math.hypot(nearX - x, nearY - y) < radius;
}
