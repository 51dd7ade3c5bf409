import type { Feature } from '../../markdown/feature.ts';

/** The tree of all folders. */
export const folders: Feature = {
  name: 'folders',
  styles: ['folders.css'],
  script: 'folders-start.ts',
};
