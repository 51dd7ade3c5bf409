import codeSheet from '../features/code/code.css?url';
import diagramSheet from '../features/diagrams/diagrams.css?url';
import mathSheet from '../features/math/math.css?url';
import type { Use } from '../pipeline/uses.ts';

const sheets: Record<Use, string> = { code: codeSheet, diagram: diagramSheet, math: mathSheet };

/** The style sheets of what a note's text holds; a page without such things fetches none of them. */
export function sheetsOf(uses: readonly Use[]): string[] {
  return uses.map((use) => sheets[use]);
}
