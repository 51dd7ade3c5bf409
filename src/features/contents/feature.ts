import type { Feature } from '../../markdown/feature.ts';
import { contentsHandlers } from './hast.ts';

/** The list of a note's headings. */
export const contents: Feature = {
  name: 'contents',
  html: ({ rendering, setting }) => contentsHandlers(rendering, setting),
  styles: ['contents.css'],
  script: 'contents-start.ts',
  parts: { 'beside-text': 'Contents.astro' },
};
