import codeSheet from '../features/code/code.css?url';
import diagramSheet from '../features/diagrams/diagrams.css?url';
import mathSheet from '../features/math/math.css?url';

const sheets: Readonly<Record<string, string>> = {
  code: codeSheet,
  diagrams: diagramSheet,
  math: mathSheet,
};

/** The style sheets of what a note's text holds; a page without such things fetches none of them. */
export function sheetsOf(uses: readonly string[]): string[] {
  return uses.flatMap((use) => sheets[use] ?? []);
}
