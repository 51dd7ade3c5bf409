import { makeForces } from './forces.ts';
import { hashOf, startPlaces } from './start.ts';

/** A graph as numbers: notes by their place in `ids`, and each tie between two of them once. */
export interface Graph {
  /** In code-point order. */
  ids: readonly string[];
  /** Pairs of numbers, one after another; the lower of each pair comes first. */
  edges: Int32Array;
}

/** The length at which a tie is at rest. */
const tieLength = 30;
const repulsion = 60;
const gravity = 0.02;
const friction = 0.6;
/** So many moves are made in all, at least and at most so many by each note. */
const moves = 200_000;
const [fewestRounds, mostRounds] = [22, 200];

/**
 * Lays a garden out: edges pull, notes push each other away. The same graph gives the same places,
 * in whatever order its files were read; each note's start follows from its own id and its
 * neighbours', so that one note more moves the others little. Notes without edges stand in a ring
 * around the rest. Time: about linear in notes and edges (Barnes and Hut, https://doi.org/10.1038/324446a0).
 *
 * @returns x and y of each note, one after another, as whole numbers
 */
export function layOut({ ids, edges }: Graph): Int32Array {
  const degrees = new Int32Array(ids.length);
  for (const end of edges) degrees[end] = (degrees[end] ?? 0) + 1;
  const tied = Int32Array.from(ids.keys()).filter((at) => degrees[at] !== 0);
  const numbers = new Int32Array(ids.length);
  tied.forEach((at, number) => (numbers[at] = number));
  const inner = edges.map((end) => numbers[end] ?? 0);
  const hashes = Array.from(tied, (at) => hashOf(ids[at] ?? ''));
  const places = startPlaces(hashes, inner, tieLength);
  settle(places, inner);
  centre(places);
  return withRing(ids, tied, places);
}

/** Lets forces move all notes until they hardly do. */
function settle(places: Float64Array, edges: Int32Array): void {
  const count = places.length / 2;
  if (count === 0) return;
  const rounds = Math.max(fewestRounds, Math.min(mostRounds, Math.round(moves / count)));
  const speeds = new Float64Array(places.length);
  const { pushApart, pullTogether } = makeForces(count, edges, { tieLength, repulsion });
  for (let round = 0; round < rounds; round++) {
    const heat = (1 - round / rounds) ** 1.6;
    pushApart(places, speeds, heat);
    pullTogether(places, speeds, heat);
    for (let i = 0; i < places.length; i++) {
      const speed = ((speeds[i] ?? 0) - (places[i] ?? 0) * gravity * heat) * friction;
      // Nobody leaps: a note that starts on top of another would be thrown out of the garden.
      speeds[i] = Math.max(-3 * tieLength, Math.min(3 * tieLength, speed));
      places[i] = (places[i] ?? 0) + (speeds[i] ?? 0);
    }
  }
}

function centre(places: Float64Array): void {
  for (const axis of [0, 1]) {
    let sum = 0;
    for (let i = axis; i < places.length; i += 2) sum += places[i] ?? 0;
    const middle = (2 * sum) / Math.max(1, places.length);
    for (let i = axis; i < places.length; i += 2) places[i] = (places[i] ?? 0) - middle;
  }
}

/** Puts the notes that have no edges around the others, each where its id says. */
function withRing(ids: readonly string[], tied: Int32Array, places: Float64Array): Int32Array {
  const all = new Int32Array(ids.length * 2);
  const isTied = new Uint8Array(ids.length);
  let [reach, squares] = [0, 0];
  tied.forEach((at, number) => {
    isTied[at] = 1;
    const [x, y] = [places[2 * number] ?? 0, places[2 * number + 1] ?? 0];
    all[2 * at] = Math.round(x);
    all[2 * at + 1] = Math.round(y);
    reach = Math.max(reach, Math.hypot(x, y));
    squares += x * x + y * y;
  });
  // A few that stand far out do not push the ring out with them.
  reach = Math.min(reach, 2.5 * Math.sqrt(squares / Math.max(1, tied.length)));
  // A step of the ring's size every so often, so that the last note added does not move it.
  const inner = Math.ceil((reach * 1.08 + tieLength) / (2 * tieLength)) * 2 * tieLength;
  const outer = Math.sqrt(inner ** 2 + (ids.length - tied.length) * tieLength ** 2 * 0.6);
  ids.forEach((id, at) => {
    if (isTied[at]) return;
    const hash = hashOf(id);
    const angle = ((hash & 0xffff) / 0x10000) * 2 * Math.PI;
    const share = (hash >>> 16) / 0x10000;
    const radius = Math.sqrt(inner ** 2 + share * (outer ** 2 - inner ** 2));
    all[2 * at] = Math.round(radius * Math.cos(angle));
    all[2 * at + 1] = Math.round(radius * Math.sin(angle));
  });
  return all;
}
