import type { Feature } from '../../markdown/feature.ts';

/** How far a note has grown. */
export const stages: Feature = {
  name: 'stages',
  styles: ['stages.css'],
};
