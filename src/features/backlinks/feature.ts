import type { Feature } from '../../markdown/feature.ts';

/** What leads to a note, with the words around it. */
export const backlinks: Feature = {
  name: 'backlinks',
  styles: ['backlinks.css'],
  parts: { 'what-leads-here': 'Backlinks.astro' },
};
