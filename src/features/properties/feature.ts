import type { Feature } from '../../markdown/feature.ts';
import { propertiesSettings } from './settings.ts';

/** What a note's front matter says, for readers. */
export const properties: Feature<typeof propertiesSettings> = {
  name: 'properties',
  settings: propertiesSettings,
  styles: ['properties.css'],
  parts: { 'below-title': 'Properties.astro' },
};
