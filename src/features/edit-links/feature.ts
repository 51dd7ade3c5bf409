import type { Feature } from '../../markdown/feature.ts';
import { editLinkSettings } from './settings.ts';

/** Ways from a note to its file and to its history, where the owner says where they are. */
export const editLinks: Feature<typeof editLinkSettings> = {
  name: 'edit-links',
  settings: editLinkSettings,
  isWanted: ({ editLink, historyLink }) => (editLink ?? historyLink) !== undefined,
  styles: ['edit-links.css'],
  parts: { 'what-leads-here': 'EditLinks.astro' },
};
