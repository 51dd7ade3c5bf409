import type { Feature } from '../../markdown/feature.ts';
import { previewsSettings } from './settings.ts';

/** What a link leads to, shown beside it. */
export const previews: Feature<typeof previewsSettings> = {
  name: 'previews',
  settings: previewsSettings,
  script: 'preview-start.ts',
  marks: (settings) => ({ 'data-previews': settings.previews ? undefined : 'none' }),
};
