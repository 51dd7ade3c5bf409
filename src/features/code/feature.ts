import type { Code } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Feature } from '../../markdown/feature.ts';
import { flowHtml } from '../../markdown/mdx-html.ts';
import { codeHandlers } from './hast.ts';

/** Blocks of code, coloured and named. */
export const code: Feature = {
  name: 'code',
  html: ({ words, hold, rendering }) => codeHandlers(words, hold, rendering.needs),
  mdx: ({ words }) => {
    const { code } = codeHandlers(words);
    return { code: (state: State, node: Code) => flowHtml([code(state, node)]) };
  },
  elements: () => ({
    pre: ({ properties }) => {
      properties['tabIndex'] = 0;
    },
  }),
  sheet: 'code.css',
  companion: 'CopyCode.astro',
};
