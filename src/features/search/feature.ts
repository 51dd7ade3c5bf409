import type { Feature } from '../../markdown/feature.ts';

/** Search by word and tag. */
export const search: Feature = {
  name: 'search',
  styles: ['search.css'],
  script: 'search-opener.ts',
};
