import type { Feature } from '../../markdown/feature.ts';

/** The garden as a drawing, and a note's own part of it. */
export const graph: Feature = {
  name: 'graph',
  styles: ['neighbourhood.css'],
  parts: { 'what-is-near': 'Neighbourhood.astro' },
};
