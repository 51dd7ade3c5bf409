import type { Feature } from '../../markdown/feature.ts';

/** Going to a note by its name. */
export const switcher: Feature = {
  name: 'switcher',
  script: 'switcher-start.ts',
};
