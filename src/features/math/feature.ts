import type { Parents } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import type { State } from 'mdast-util-to-hast';
import type { Feature } from '../../markdown/feature.ts';
import { flowHtml, textHtml } from '../../markdown/mdx-html.ts';
import { giveBackWords } from './chance.ts';
import { mathHandlers } from './hast.ts';
import { mathProblems } from './problems.ts';
import { kramdownMath, remarkMath, settleKramdownMath } from './remark.ts';
import { mathSettings } from './settings.ts';

/** Formulas, as MathML. */
export const math: Feature<typeof mathSettings> = {
  name: 'math',
  settings: mathSettings,
  syntax: (dialect) => (dialect === 'kramdown' ? kramdownMath : remarkMath),
  transforms: {
    whole: (tree, { dialect, source }) => {
      if (dialect === 'kramdown') settleKramdownMath(tree);
      // Most notes have none, and their trees need not be walked.
      if (source.includes('$')) giveBackWords(tree);
    },
  },
  html: mathHandlers,
  mdx: ({ words, settings }) => {
    const { math: block, inlineMath } = mathHandlers({ words, settings });
    return {
      math: (state: State, node: Math) => flowHtml([block(state, node)]),
      inlineMath: (state: State, node: InlineMath, parent?: Parents) =>
        textHtml(inlineMath(state, node, parent)),
    };
  },
  problems: mathProblems,
  sheet: 'math.css',
  companion: 'CopyFormula.astro',
};
