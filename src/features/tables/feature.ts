import type { Feature } from '../../markdown/feature.ts';
import { alignByClass, wrapTable } from './elements.ts';

/** Tables: wide ones scroll, and cells stand as their column says. */
export const tables: Feature = {
  name: 'tables',
  elements: (words) => ({
    table: (node, parent) => {
      wrapTable(node, parent, words);
    },
    th: alignByClass,
    td: alignByClass,
  }),
};
