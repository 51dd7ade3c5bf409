import type { Feature } from '../../markdown/feature.ts';

/** Keys for what readers do. */
export const shortcuts: Feature = {
  name: 'shortcuts',
  script: 'shortcut-start.ts',
};
