import type { Forms } from './speech.ts';

/** The forms of Polish and Ukrainian counts: of 1, of 2 to 4, and of 5 and more. */
export function slavic(one: string, few: string, many: string): Forms<'one' | 'few' | 'many'> {
  return { one, few, many, other: few };
}
