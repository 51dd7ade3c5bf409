import { type Neighbours, neighboursOf } from './graph-data.ts';

/**
 * The shortest way along the graph's edges from one note to another; of several as short the one
 * past notes with fewest edges, since a note that is tied to everything explains nothing.
 *
 * @param from numbers of notes in the graph
 * @returns both ends and all between them; undefined when no way leads there
 */
export function shortestPath(
  neighbours: Neighbours,
  from: number,
  to: number,
): number[] | undefined {
  const cameFrom = new Map([[from, from]]);
  const costs = new Map([[from, 0]]);
  let reached = [from];
  while (reached.length > 0 && !cameFrom.has(to)) {
    const next = new Set<number>();
    for (const at of reached)
      for (const other of neighboursOf(neighbours, at)) {
        if (cameFrom.has(other) && !next.has(other)) continue;
        const cost = (costs.get(at) ?? 0) + neighboursOf(neighbours, at).length;
        if (next.has(other) && cost >= (costs.get(other) ?? 0)) continue;
        next.add(other);
        cameFrom.set(other, at);
        costs.set(other, cost);
      }
    reached = [...next];
  }
  if (!cameFrom.has(to)) return undefined;
  const path = [to];
  for (let at = to; at !== from; path.unshift(at)) at = cameFrom.get(at) ?? from;
  return path;
}
