import type { Feature } from '../../markdown/feature.ts';
import { discussionSettings } from './settings.ts';

/** Comments of readers, where the owner offers them. */
export const discussion: Feature<typeof discussionSettings> = {
  name: 'discussion',
  settings: discussionSettings,
  isWanted: ({ giscus }) => giscus !== undefined,
  styles: ['discussion.css'],
  parts: { 'what-leads-here': 'Discussion.astro' },
};
