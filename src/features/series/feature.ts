import type { Feature } from '../../markdown/feature.ts';

/** Notes in an order. */
export const series: Feature = {
  name: 'series',
  styles: ['series.css'],
  parts: { 'what-follows': 'Series.astro' },
};
