import type { Feature } from '../../markdown/feature.ts';
import { visitSettings } from './settings.ts';

/** Visits are counted by a service of the owner's choice, or by nobody. */
export const visits: Feature<typeof visitSettings> = {
  name: 'visits',
  settings: visitSettings,
};
