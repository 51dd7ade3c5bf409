import type { Feature } from '../../markdown/feature.ts';
import { textHandlers } from './hast.ts';

/** Line ends in a paragraph as breaks, for those who write so. */
export const lineBreaks: Feature = {
  name: 'line-breaks',
  html: ({ wordsOf, strictLineBreaks }) => textHandlers(wordsOf, strictLineBreaks),
  mdx: ({ wordsOf, strictLineBreaks }) => textHandlers(wordsOf, strictLineBreaks),
};
