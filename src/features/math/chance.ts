import type { Parent, Root } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import { readFormula } from './formula.ts';

/** Two words of letters and no command: variables of a shell, prices, a program's text. */
const words = /\p{L}{2,}[^\p{L}]*\s[^\p{L}]*\p{L}{2,}/u;

/**
 * Gives back as text what stands between two dollar signs of a sentence by chance: it cannot be
 * set, and reads as words.
 */
export function giveBackWords(tree: Root): void {
  visit(tree, 'inlineMath', ({ value, data, position }: InlineMath, at, parent?: Parent) => {
    if (!parent || at === undefined || data?.isDisplay === true || data?.isSettled) return;
    if (value.includes('\\') || !words.test(value)) return;
    if ('error' in readFormula(value, false))
      parent.children[at] = { type: 'text', value: `$${value}$`, position };
  });
}
