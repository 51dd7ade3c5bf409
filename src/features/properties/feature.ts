import type { Feature } from '../../markdown/feature.ts';

/** What a note's front matter says, for readers. */
export const properties: Feature = {
  name: 'properties',
  styles: ['properties.css'],
  parts: { 'below-title': 'Properties.astro' },
};
