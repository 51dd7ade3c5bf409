import type { Parents } from 'mdast';
import type { State } from 'mdast-util-to-hast';

/** Of an MDX note's program only the prose inside its components can be shown outside of Astro. */
export const proseOfModule = {
  mdxJsxFlowElement: (state: State, node: Parents) => state.all(node),
  mdxJsxTextElement: (state: State, node: Parents) => state.all(node),
  mdxFlowExpression: () => undefined,
  mdxTextExpression: () => undefined,
  mdxjsEsm: () => undefined,
};
