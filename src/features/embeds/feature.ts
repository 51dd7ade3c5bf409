import type { Feature } from '../../markdown/feature.ts';
import { embedded, splitParagraph } from './hast.ts';
import { liftEmbeds } from './lift.ts';

/** Notes, parts of notes and files shown in place. */
export const embeds: Feature = {
  name: 'embeds',
  transforms: { whole: liftEmbeds },
  html: () => ({ paragraph: splitParagraph }),
  embed: embedded,
  styles: ['embeds.css'],
};
