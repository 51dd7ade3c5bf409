import type { Feature } from '../../markdown/feature.ts';
import { readFences } from './fences.ts';
import { rewriteAdmonitions } from './rewrite.ts';

/** Callouts as programs other than Obsidian itself write them. */
export const admonitions: Feature = {
  name: 'admonitions',
  rewrite: rewriteAdmonitions,
  transforms: { piece: readFences },
};
