import type { Feature } from '../../markdown/feature.ts';
import { remarkCjkEmphasis } from './remark.ts';

/** Emphasis beside the punctuation of Chinese, Japanese and Korean. */
export const cjk: Feature = {
  name: 'cjk',
  syntax: () => remarkCjkEmphasis,
};
