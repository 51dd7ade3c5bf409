import type { Code } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Feature } from '../../markdown/feature.ts';
import { flowHtml } from '../../markdown/mdx-html.ts';
import { diagramHandlers } from './hast.ts';
import { diagramProblems } from './problems.ts';

/** Fences of Mermaid as drawings. */
export const diagrams: Feature = {
  name: 'diagrams',
  html: ({ words, hold, rendering }) => diagramHandlers(words, hold, rendering.needs),
  mdx: ({ words }) => {
    const { code } = diagramHandlers(words);
    return {
      code: (state: State, node: Code) => {
        const drawn = code(state, node);
        return drawn && flowHtml([drawn]);
      },
    };
  },
  problems: diagramProblems,
  sheet: 'diagrams.css',
};
