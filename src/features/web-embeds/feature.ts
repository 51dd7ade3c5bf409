import type { Feature } from '../../markdown/feature.ts';
import { framed, webEmbed } from './hast.ts';
import { holdMedia } from './media.ts';
import { framedPage } from './player.ts';

/** Pages, films, sounds and pictures of other sites, which load nothing until a reader asks. */
export const webEmbeds: Feature = {
  name: 'web-embeds',
  webPages: {
    picture: webEmbed,
    frame: framed,
    holdMedia,
    isFrame: (src) => framedPage(src) !== undefined,
  },
};
