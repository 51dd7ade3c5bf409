import type { Feature } from '../../markdown/feature.ts';
import { imageHandlers } from './hast.ts';

/** Pictures of the vault and of the web. */
export const images: Feature = {
  name: 'images',
  html: ({ rendering, embed, hold, webPage }) => imageHandlers(rendering, embed, hold, webPage),
  elements: () => ({
    img: ({ properties }) => {
      properties['loading'] ??= 'lazy';
      properties['decoding'] ??= 'async';
    },
  }),
  styles: ['images.css'],
  script: 'enlarge-start.ts',
};
