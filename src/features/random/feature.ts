import type { Feature } from '../../markdown/feature.ts';

/** A way to any note at all. */
export const random: Feature = {
  name: 'random',
  script: 'random-start.ts',
};
