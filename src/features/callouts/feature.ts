import type { Feature } from '../../markdown/feature.ts';
import { calloutHandlers } from './hast.ts';
import { readCallouts } from './remark.ts';

/** `> [!type]` callouts. */
export const callouts: Feature = {
  name: 'callouts',
  transforms: {
    piece: (tree, { source }) => {
      readCallouts(tree, source);
    },
  },
  html: ({ words, rendering }) => calloutHandlers(words, rendering.needs),
  mdx: ({ words }) => calloutHandlers(words),
  sheet: 'callouts.css',
};
