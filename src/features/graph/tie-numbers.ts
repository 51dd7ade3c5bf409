/**
 * The edges between notes as pairs of numbers: each pair once, whichever of the two links to the
 * other, the lower number first, in order.
 *
 * @param linksOf the ids that a note leads to, by its number
 */
export function tieNumbers(
  ids: readonly string[],
  linksOf: (at: number) => readonly string[],
): Int32Array {
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const pairs = new Set<number>();
  ids.forEach((_, at) => {
    for (const to of linksOf(at)) {
      const other = numbers.get(to);
      if (other !== undefined && other !== at)
        pairs.add(Math.min(at, other) * ids.length + Math.max(at, other));
    }
  });
  const sorted = Float64Array.from(pairs).sort();
  const edges = new Int32Array(2 * sorted.length);
  sorted.forEach((pair, number) => {
    edges[2 * number] = Math.floor(pair / ids.length);
    edges[2 * number + 1] = pair % ids.length;
  });
  return edges;
}

/** How many edges each note has. */
export function countTies(count: number, edges: ArrayLike<number>): Int32Array {
  const counts = new Int32Array(count);
  for (let i = 0; i < edges.length; i++) {
    const end = edges[i] ?? 0;
    counts[end] = (counts[end] ?? 0) + 1;
  }
  return counts;
}

/**
 * How many edges make a note a place where ways meet: eight, and in a garden of many such, as many
 * as one note in six has.
 *
 * @param order numbers of notes, those with most edges first
 */
export function hubAt(counts: Int32Array, order: readonly number[]): number {
  return Math.max(8, counts[order[Math.floor(order.length / 6)] ?? 0] ?? 0);
}

/** Numbers of notes, those with most edges first; equal ones in their own order. */
export function byTiesDown(counts: Int32Array): number[] {
  return Array.from(counts.keys()).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}
