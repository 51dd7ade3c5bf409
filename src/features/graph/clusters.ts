import type { Graph } from './layout.ts';
import { hashOf } from './start.ts';

/** A graph with weights; what a point is tied to by itself is left out, and counted in `total`. */
interface Weighted {
  /** For each point its neighbours, and how much ties it to each. */
  ties: Map<number, number>[];
  /** How much ties each point to anything, itself included. */
  totals: number[];
  /** In which order points are moved. */
  order: number[];
}

/** A cluster of one note is none. */
export const noCluster = -1;
/** Points that go to and fro are left where they are. */
const mostRounds = 32;
/** A move must better the whole by more than what rounding makes of numbers. */
const least = 1e-9;

/**
 * Parts a garden's notes into clusters that have more ties within than between them: Louvain's
 * method (https://doi.org/10.1088/1742-5468/2008/10/P10008). The same notes give the same clusters.
 * In which order notes are asked follows from their own ids, and of two clusters that are as good
 * the one with the first note is taken, so that one note more moves few of the others.
 *
 * @returns for each note the number of its cluster, the largest being 0, or {@link noCluster}
 */
export function findClusters({ ids, edges }: Graph): Int32Array {
  const hashes = ids.map(hashOf);
  let graph = weigh(ids.length, edges, hashes);
  let clusters = Int32Array.from(ids.keys());
  for (let isBetter = true; isBetter;) {
    const moved = moveAll(graph);
    const groups = renumber(moved);
    isBetter = groups.count < graph.ties.length;
    clusters = clusters.map((at) => groups.of[at] ?? at);
    if (isBetter) graph = join(graph, groups.of, groups.count);
  }
  return bySize(clusters);
}

/**
 * The same of notes that are seen apart, such as quiet ones and the others: no cluster holds both,
 * and neither hides how the others hang together.
 *
 * @param isApart for each note on which side it is
 */
export function findClustersApart({ ids, edges }: Graph, isApart: readonly boolean[]): Int32Array {
  const clusters = new Int32Array(ids.length).fill(noCluster);
  let before = 0;
  for (const side of [false, true]) {
    const own = Array.from(ids.keys()).filter((at) => isApart[at] === side);
    const numbers = new Map(own.map((at, number) => [at, number]));
    const between: number[] = [];
    for (let i = 0; i < edges.length; i += 2) {
      const [a, b] = [numbers.get(edges[i] ?? 0), numbers.get(edges[i + 1] ?? 0)];
      if (a !== undefined && b !== undefined) between.push(a, b);
    }
    const found = findClusters({
      ids: own.map((at) => ids[at] ?? ''),
      edges: Int32Array.from(between),
    });
    for (const [number, cluster] of found.entries())
      if (cluster !== noCluster) clusters[own[number] ?? 0] = before + cluster;
    before += found.reduce((most, cluster) => Math.max(most, cluster + 1), 0);
  }
  return clusters;
}

function weigh(count: number, edges: Int32Array, hashes: readonly number[]): Weighted {
  const ties = Array.from({ length: count }, () => new Map<number, number>());
  for (let i = 0; i < edges.length; i += 2) {
    const [a, b] = [edges[i] ?? 0, edges[i + 1] ?? 0];
    ties[a]?.set(b, 1);
    ties[b]?.set(a, 1);
  }
  const order = Array.from(hashes.keys()).sort(
    (a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b,
  );
  return { ties, totals: ties.map(({ size }) => size), order };
}

/** Moves each point to the cluster of its neighbours that it fits best, until none moves. */
function moveAll({ ties, totals, order }: Weighted): Int32Array {
  const of = Int32Array.from(ties.keys());
  const sums = Float64Array.from(totals);
  const all = totals.reduce((sum, own) => sum + own, 0) || 1;
  let isMoved = true;
  for (let round = 0; isMoved && round < mostRounds; round++) {
    isMoved = false;
    for (const at of order) {
      const own = of[at] ?? 0;
      const weight = totals[at] ?? 0;
      const near = new Map([[own, 0]]);
      for (const [other, by] of ties[at] ?? []) {
        const cluster = of[other] ?? 0;
        near.set(cluster, (near.get(cluster) ?? 0) + by);
      }
      sums[own] = (sums[own] ?? 0) - weight;
      const gain = (cluster: number): number =>
        (near.get(cluster) ?? 0) - ((sums[cluster] ?? 0) * weight) / all;
      let best = own;
      for (const cluster of near.keys()) {
        const more = gain(cluster) - gain(best);
        if (more > least || (more > -least && best !== own && cluster < best)) best = cluster;
      }
      sums[best] = (sums[best] ?? 0) + weight;
      if (best === own) continue;
      of[at] = best;
      isMoved = true;
    }
  }
  return of;
}

/** Numbers clusters from 0 by their first point. */
function renumber(of: Int32Array): { of: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  for (const cluster of of) if (!numbers.has(cluster)) numbers.set(cluster, numbers.size);
  return { of: of.map((cluster) => numbers.get(cluster) ?? 0), count: numbers.size };
}

/** Makes one point of each cluster. */
function join({ ties, totals, order }: Weighted, of: Int32Array, count: number): Weighted {
  const joined = Array.from({ length: count }, () => new Map<number, number>());
  const sums = Array<number>(count).fill(0);
  for (const [at, own] of ties.entries()) {
    const from = of[at] ?? 0;
    sums[from] = (sums[from] ?? 0) + (totals[at] ?? 0);
    for (const [other, by] of own) {
      const to = of[other] ?? 0;
      if (to !== from) joined[from]?.set(to, (joined[from].get(to) ?? 0) + by);
    }
  }
  // A cluster is asked when the first of its points was.
  return { ties: joined, totals: sums, order: [...new Set(order.map((at) => of[at] ?? 0))] };
}

function bySize(clusters: Int32Array): Int32Array {
  const sizes = new Map<number, number>();
  for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const order = [...sizes]
    .filter(([, size]) => size > 1)
    .sort(([a, size], [b, than]) => than - size || a - b);
  const numbers = new Map(order.map(([cluster], number) => [cluster, number]));
  return clusters.map((cluster) => numbers.get(cluster) ?? noCluster);
}
