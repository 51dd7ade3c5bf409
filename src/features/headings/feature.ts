import type { Feature } from '../../markdown/feature.ts';
import { headingHandlers } from './hast.ts';
import { moduleHeadingHandlers } from './mdx.ts';

/** Headings with ids and links to themselves. */
export const headings: Feature = {
  name: 'headings',
  html: ({ rendering, setting, passHeading }) => headingHandlers(rendering, setting, passHeading),
  mdx: () => moduleHeadingHandlers,
  styles: ['headings.css'],
  script: 'copy-address.ts',
};
