import type { Feature } from '../../markdown/feature.ts';

/** What a link leads to, shown beside it. */
export const previews: Feature = {
  name: 'previews',
  script: 'preview-start.ts',
};
