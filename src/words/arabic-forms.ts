import type { Forms } from './speech.ts';

/** The plurals that Arabic tells apart. */
export type Plurals = 'zero' | 'one' | 'two' | 'few' | 'many';

/** Of 0, of 1, of 2, of 3 to 10, of 11 to 99, and of whole hundreds. */
export function forms(
  zero: string,
  one: string,
  two: string,
  few: string,
  many: string,
  other = many,
): Forms<Plurals> {
  return { zero, one, two, few, many, other };
}
