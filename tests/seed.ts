/**
 * What random tests draw from. It is the same at every run, so that a test that fails points at
 * the change at hand; `SEED=12 npm test -- FILE` draws others, `SEED=random` new ones each time.
 */
export const seed = seedOf(process.env['SEED']);

function seedOf(word: string | undefined): number {
  if (word === undefined) return 7;
  if (word === 'random') return Date.now() % 2_147_483_647;
  const number = Number(word);
  if (!Number.isInteger(number)) throw new Error(`SEED=${word}: write a whole number or “random”.`);
  return number;
}

/** Numbers that look random and are the same at every run: mulberry32. */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
