import type { Feature } from '../../markdown/feature.ts';

/** Notes side by side. */
export const panes: Feature = {
  name: 'panes',
  script: 'panes-start.ts',
};
