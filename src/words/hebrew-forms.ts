import type { Forms } from './speech.ts';

/** The plurals that Hebrew tells apart. */
export type Plurals = 'one' | 'two';

/** Of 1, of 2, and of all else. */
export function forms(one: string, two: string, other: string): Forms<Plurals> {
  return { one, two, other };
}
