import type { Feature } from '../../markdown/feature.ts';
import { queryHandlers } from './hast.ts';
import { markQueries } from './remark.ts';

/** Queries of Obsidian and its plugins, which are shown and not run. */
export const queries: Feature = {
  name: 'queries',
  transforms: { whole: markQueries },
  html: queryHandlers,
  mdx: queryHandlers,
  styles: ['queries.css'],
};
