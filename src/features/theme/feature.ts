import type { Feature } from '../../markdown/feature.ts';

/** Light, dark and in high contrast. */
export const theme: Feature = {
  name: 'theme',
  styles: ['theme.css'],
  script: 'theme-menu.ts',
};
