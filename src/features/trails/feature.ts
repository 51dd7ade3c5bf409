import type { Feature } from '../../markdown/feature.ts';

/** Ways through the garden that its author has laid. */
export const trails: Feature = {
  name: 'trails',
  styles: ['trails.css'],
  parts: { 'what-follows': 'Trails.astro' },
};
