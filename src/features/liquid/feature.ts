import type { Feature } from '../../markdown/feature.ts';
import { remarkLiquid, remarkLiquidMarks } from './remark.ts';
import { rewriteLiquid } from './rewrite.ts';

/** Tags and values in Jekyll's posts and in Eleventy's Markdown. */
export const liquid: Feature = {
  name: 'liquid',
  syntax: (dialect) =>
    ({ kramdown: remarkLiquid, markdown: remarkLiquidMarks, mdx: undefined })[dialect],
  rewrite: rewriteLiquid,
};
