import type { Feature } from '../../markdown/feature.ts';
import { remarkHighlights } from './remark.ts';

/** `==Highlighted==` words. */
export const highlights: Feature = {
  name: 'highlights',
  syntax: () => remarkHighlights,
};
