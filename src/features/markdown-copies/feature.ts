import type { Feature } from '../../markdown/feature.ts';
import { copySettings } from './settings.ts';

/** Each note's text as Markdown beside its page, and all of them in one file. */
export const markdownCopies: Feature<typeof copySettings> = {
  name: 'markdown-copies',
  settings: copySettings,
};
