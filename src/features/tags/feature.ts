import type { Feature } from '../../markdown/feature.ts';
import { tagHandlers } from './hast.ts';
import { remarkTags } from './remark.ts';

/** `#tags` within the text. */
export const tags: Feature = {
  name: 'tags',
  syntax: () => remarkTags,
  html: tagHandlers,
  mdx: tagHandlers,
  styles: ['tags.css'],
  parts: { 'end-of-text': 'Tags.astro' },
};
