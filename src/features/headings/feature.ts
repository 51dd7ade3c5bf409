import type { Feature } from '../../markdown/feature.ts';
import { readGivenIds, readsGivenIds } from './given-ids.ts';
import { headingHandlers } from './hast.ts';
import { moduleHeadingHandlers } from './mdx.ts';

/** Headings with ids and links to themselves. */
export const headings: Feature = {
  name: 'headings',
  rewrite: ({ body, dialect, jekyll }) =>
    !jekyll && body.includes('{') && readsGivenIds(dialect)
      ? { body, restore: readGivenIds, trace: () => undefined }
      : undefined,
  html: ({ rendering, setting, passHeading }) => headingHandlers(rendering, setting, passHeading),
  mdx: () => moduleHeadingHandlers,
  styles: ['headings.css'],
  script: 'copy-address.ts',
};
