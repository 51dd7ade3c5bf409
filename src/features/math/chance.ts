import type { Parent, Root } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import { readFormula } from './formula.ts';

/** Two words of letters and no command: variables of a shell, prices, a program's text. */
function areWords(value: string): boolean {
  return /\s/.test(value.trim()) && (value.match(/\p{L}{2,}/gu)?.length ?? 0) > 1;
}

/**
 * Gives back as text what stands between two dollar signs of a sentence by chance: it cannot be
 * set, and reads as words.
 */
export function giveBackWords(tree: Root): void {
  visit(tree, 'inlineMath', ({ value, data, position }: InlineMath, at, parent?: Parent) => {
    if (!parent || at === undefined || data?.isDisplay === true || data?.isSettled) return;
    if (value.includes('\\') || !areWords(value)) return;
    if ('error' in readFormula(value, false))
      parent.children[at] = { type: 'text', value: `$${value}$`, position };
  });
}
