/** A number that follows from an id alone: FNV-1a, then mixed so that near ids lie far apart. */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const smoothings = 40;

/**
 * Where each note stands before forces move it. Places drawn from ids are averaged with those of
 * the neighbours, again and again, until what lies near in the graph lies near on the page. Every
 * step is an average, so one note more changes the others' places little.
 *
 * @param hashes one number for each note
 * @param edges pairs of notes by number
 */
export function startPlaces(
  hashes: readonly number[],
  edges: Int32Array,
  spacing: number,
): Float64Array {
  const count = hashes.length;
  const places = new Float64Array(count * 2);
  hashes.forEach((hash, at) => {
    places[2 * at] = (hash & 0xffff) / 0x8000 - 1;
    places[2 * at + 1] = (hash >>> 16) / 0x8000 - 1;
  });
  const largest = largestPart(count, edges);
  const degrees = new Int32Array(count);
  for (const end of edges) degrees[end] = (degrees[end] ?? 0) + 1;
  for (let round = 0; round < smoothings; round++) {
    average(places, edges, degrees);
    level(places, largest, degrees);
  }
  const reach = spacing * Math.sqrt(count);
  for (let at = 0; at < count; at++) {
    const [x, y] = [places[2 * at] ?? 0, places[2 * at + 1] ?? 0];
    const far = Math.hypot(x, y);
    // The middle is crowded and the rim is thin: square roots even that out. Islands stay outside.
    const scale = largest[at] ? (reach * 0.5) / Math.sqrt(far + 1e-9) : reach / (far + 1e-9);
    places[2 * at] = x * scale;
    places[2 * at + 1] = y * scale;
  }
  return places;
}

/** Moves each note half of the way to the middle of its neighbours. */
function average(places: Float64Array, edges: Int32Array, degrees: Int32Array): void {
  const sums = new Float64Array(places.length);
  for (let i = 0; i < edges.length; i += 2) {
    const [a, b] = [edges[i] ?? 0, edges[i + 1] ?? 0];
    for (const axis of [0, 1]) {
      sums[2 * a + axis] = (sums[2 * a + axis] ?? 0) + (places[2 * b + axis] ?? 0);
      sums[2 * b + axis] = (sums[2 * b + axis] ?? 0) + (places[2 * a + axis] ?? 0);
    }
  }
  for (let i = 0; i < places.length; i++)
    places[i] = 0.5 * (places[i] ?? 0) + (0.5 * (sums[i] ?? 0)) / (degrees[i >> 1] ?? 1);
}

/** Spreads the largest part over both axes alike, as averages draw everything into one point. */
function level(places: Float64Array, isLargest: Uint8Array, degrees: Int32Array): void {
  const sum = (of: (at: number) => number): number => {
    let total = 0;
    for (let at = 0; at < isLargest.length; at++)
      if (isLargest[at]) total += (degrees[at] ?? 0) * of(at);
    return total;
  };
  const x = (at: number): number => places[2 * at] ?? 0;
  const y = (at: number): number => places[2 * at + 1] ?? 0;
  const weight = sum(() => 1) || 1;
  const [middleX, middleY] = [sum(x) / weight, sum(y) / weight];
  for (let at = 0; at < isLargest.length; at++) {
    if (!isLargest[at]) continue;
    places[2 * at] = x(at) - middleX;
    places[2 * at + 1] = y(at) - middleY;
  }
  const square = sum((at) => x(at) ** 2) || 1;
  const shared = sum((at) => x(at) * y(at)) / square;
  for (let at = 0; at < isLargest.length; at++)
    if (isLargest[at]) places[2 * at + 1] = y(at) - shared * x(at);
  const [wide, high] = [Math.sqrt(square / weight), Math.sqrt(sum((at) => y(at) ** 2) / weight)];
  for (let at = 0; at < isLargest.length; at++) {
    if (!isLargest[at]) continue;
    places[2 * at] = x(at) / (wide || 1);
    places[2 * at + 1] = y(at) / (high || 1);
  }
}

/** Which notes belong to the largest part of the graph that hangs together. */
function largestPart(count: number, edges: Int32Array): Uint8Array {
  const parents = Int32Array.from({ length: count }, (_, at) => at);
  const rootOf = (start: number): number => {
    let at = start;
    for (let next = parents[at] ?? at; next !== at; next = parents[at] ?? at) {
      parents[at] = parents[next] ?? next;
      at = next;
    }
    return at;
  };
  for (let i = 0; i < edges.length; i += 2) {
    const [a, b] = [rootOf(edges[i] ?? 0), rootOf(edges[i + 1] ?? 0)];
    parents[Math.max(a, b)] = Math.min(a, b);
  }
  const sizes = new Int32Array(count);
  for (let at = 0; at < count; at++) sizes[rootOf(at)] = (sizes[rootOf(at)] ?? 0) + 1;
  let largest = 0;
  for (let at = 0; at < count; at++) if ((sizes[at] ?? 0) > (sizes[largest] ?? 0)) largest = at;
  return Uint8Array.from({ length: count }, (_, at) => (rootOf(at) === largest ? 1 : 0));
}
