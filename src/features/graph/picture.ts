import { byTiesDown, countTies, hubAt } from './tie-numbers.ts';

interface Placed {
  edges: Int32Array;
  places: Int32Array;
}

/** A still picture of a graph, as paths for an SVG. */
export interface Picture {
  width: number;
  height: number;
  edges: string;
  /** Points by size, the small ones first, each as a line of no length with round ends. */
  points: string[];
  /** Where the most tied notes stand, for their names. */
  named: { at: number; x: number; y: number }[];
}

interface Bounds {
  /** The width that the picture has at most, in its own units; so is its height. */
  size: number;
  notes: number;
  edges: number;
  names: number;
}

/** How points of each size are called in CSS. */
export const pointClasses = ['few', 'some', 'many'] as const;

const margin = 16;
/**
 * Draws the notes with most edges, and among these the shortest edges: a garden of ten thousand notes
 * makes a picture as small as one of some hundreds.
 */
export function drawPicture({ edges, places }: Placed, bounds: Bounds): Picture {
  const counts = countTies(places.length / 2, edges);
  const shown = byTiesDown(counts).slice(0, bounds.notes);
  const [left, right] = extent(shown.map((at) => places[2 * at] ?? 0));
  const [top, bottom] = extent(shown.map((at) => places[2 * at + 1] ?? 0));
  const scale = (bounds.size - 2 * margin) / Math.max(right - left, bottom - top, 1);
  const x = (at: number): number => Math.round(((places[2 * at] ?? 0) - left) * scale + margin);
  const y = (at: number): number => Math.round(((places[2 * at + 1] ?? 0) - top) * scale + margin);

  const isShown = new Set(shown);
  const lines: { path: string; long: number; number: number }[] = [];
  for (let i = 0; i < edges.length; i += 2) {
    const [a, b] = [edges[i] ?? 0, edges[i + 1] ?? 0];
    if (!isShown.has(a) || !isShown.has(b)) continue;
    const [dx, dy] = [x(b) - x(a), y(b) - y(a)];
    lines.push({ path: `M${x(a)} ${y(a)}l${dx} ${dy}`, long: dx * dx + dy * dy, number: i });
  }
  lines.sort((a, b) => a.long - b.long || a.number - b.number);
  const hub = hubAt(counts, shown);
  /** So many edges make a larger point, and the largest. */
  const steps = [Math.round(hub / 3), hub];
  const points = ['', '', ''];
  for (const at of shown) {
    const size = steps.filter((step) => (counts[at] ?? 0) >= step).length;
    points[size] = `${points[size] ?? ''}M${x(at)} ${y(at)}h0`;
  }
  return {
    width: Math.round((right - left) * scale) + 2 * margin,
    height: Math.round((bottom - top) * scale) + 2 * margin,
    edges: lines
      .slice(0, bounds.edges)
      .map(({ path }) => path)
      .join(''),
    points,
    named: apart(shown, x, y, bounds.names),
  };
}

function extent(values: readonly number[]): [least: number, most: number] {
  let [least, most] = values.length === 0 ? [0, 0] : [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return [least, most];
}

/** Names of notes stand where no other name does; the most tied ones come first. */
function apart(
  shown: readonly number[],
  x: (at: number) => number,
  y: (at: number) => number,
  most: number,
): Picture['named'] {
  const named: Picture['named'] = [];
  for (const at of shown) {
    if (named.length >= most) break;
    const isFree = named.every(
      (other) => Math.abs(other.x - x(at)) > 130 || Math.abs(other.y - y(at)) > 18,
    );
    if (isFree) named.push({ at, x: x(at), y: y(at) });
  }
  return named;
}
