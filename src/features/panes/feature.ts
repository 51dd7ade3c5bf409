import type { Feature } from '../../markdown/feature.ts';
import { panesSettings } from './settings.ts';

/** Notes side by side. */
export const panes: Feature<typeof panesSettings> = {
  name: 'panes',
  settings: panesSettings,
  script: 'panes-start.ts',
  marks: (settings) => ({
    'data-panes': { off: 'none', offered: undefined, on: 'on' }[settings.panes],
  }),
};
