import type { Feature } from '../../markdown/feature.ts';

/** What each reader may choose for reading. */
export const readerSettings: Feature = {
  name: 'reader-settings',
  styles: ['reader-settings.css'],
  script: 'settings-start.ts',
};
