import type { Feature } from '../../markdown/feature.ts';
import { framed, webEmbed } from './hast.ts';
import { framedPage } from './player.ts';

/** Pages and films of other sites, which load nothing until a reader asks. */
export const webEmbeds: Feature = {
  name: 'web-embeds',
  webPages: {
    picture: webEmbed,
    frame: framed,
    isFrame: (src) => framedPage(src) !== undefined,
  },
};
