import type { Feature } from '../../markdown/feature.ts';
import { remarkLiquid } from './remark.ts';
import { rewriteLiquid } from './rewrite.ts';

/** Jekyll's own tags and values in posts. */
export const liquid: Feature = {
  name: 'liquid',
  syntax: (dialect) => (dialect === 'kramdown' ? remarkLiquid : undefined),
  rewrite: rewriteLiquid,
};
