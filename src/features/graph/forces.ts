import { QuadTree } from './quad-tree.ts';

interface Strengths {
  tieLength: number;
  repulsion: number;
}

type Force = (places: Float64Array, speeds: Float64Array, heat: number) => void;

/** The forces between notes; both change speeds, never places. */
export function makeForces(
  count: number,
  edges: Int32Array,
  { tieLength, repulsion }: Strengths,
): { pushApart: Force; pullTogether: Force } {
  const degrees = new Int32Array(count);
  for (const end of edges) degrees[end] = (degrees[end] ?? 0) + 1;
  const tree = new QuadTree(count);

  const pushApart: Force = (places, speeds, heat) => {
    tree.plant(places);
    for (let at = 0; at < count; at++) tree.push(at, places, speeds, repulsion * heat);
  };

  const pullTogether: Force = (places, speeds, heat) => {
    for (let i = 0; i < edges.length; i += 2) {
      const [a, b] = [edges[i] ?? 0, edges[i + 1] ?? 0];
      const x = (places[2 * b] ?? 0) - (places[2 * a] ?? 0);
      const y = (places[2 * b + 1] ?? 0) - (places[2 * a + 1] ?? 0);
      const long = Math.sqrt(x * x + y * y) || 1e-6;
      const [ofA, ofB] = [degrees[a] ?? 1, degrees[b] ?? 1];
      // Who has many edges is held by all of them, and moves least by each.
      const pull = (((long - tieLength) / long) * heat) / Math.min(ofA, ofB);
      const share = ofA / (ofA + ofB);
      speeds[2 * b] = (speeds[2 * b] ?? 0) - x * pull * share;
      speeds[2 * b + 1] = (speeds[2 * b + 1] ?? 0) - y * pull * share;
      speeds[2 * a] = (speeds[2 * a] ?? 0) + x * pull * (1 - share);
      speeds[2 * a + 1] = (speeds[2 * a + 1] ?? 0) + y * pull * (1 - share);
    }
  };
  return { pushApart, pullTogether };
}
