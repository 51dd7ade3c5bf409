import type { Feature } from '../../markdown/feature.ts';
import { blockIdHandlers, readBlockIds } from './remark.ts';

/** `^ids` of blocks, to which links lead. */
export const blockIds: Feature = {
  name: 'block-ids',
  transforms: { whole: readBlockIds },
  html: ({ mark }) => blockIdHandlers(mark),
};
