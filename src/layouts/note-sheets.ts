import { sheets } from 'virtual:features/sheets';

/** The style sheets of what a note's text holds; a page without such things fetches none of them. */
export function sheetsOf(uses: readonly string[]): string[] {
  return uses.flatMap((use) => sheets[use] ?? []);
}
