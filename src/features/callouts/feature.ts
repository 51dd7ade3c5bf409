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
  html: ({ words }) => calloutHandlers(words),
  mdx: ({ words }) => calloutHandlers(words),
  styles: ['callouts.css'],
};
