import { cardSettings } from './cards/settings.ts';
import { discussionSettings } from './discussion/settings.ts';
import { editLinkSettings } from './edit-links/settings.ts';
import { feedSettings } from './feeds/settings.ts';
import { copySettings } from './markdown-copies/settings.ts';
import { mathSettings } from './math/settings.ts';
import { offlineSettings } from './offline/settings.ts';
import { panesSettings } from './panes/settings.ts';
import { previewsSettings } from './previews/settings.ts';
import { propertiesSettings } from './properties/settings.ts';
import { reportSettings } from './report/settings.ts';
import { visitSettings } from './visits/settings.ts';

/**
 * What owners can set of features. A list of its own, beside that of the features, since every
 * page reads the settings and none needs the grammar.
 */
export const featureSettings = {
  ...cardSettings,
  ...discussionSettings,
  ...editLinkSettings,
  ...feedSettings,
  ...copySettings,
  ...mathSettings,
  ...offlineSettings,
  ...panesSettings,
  ...previewsSettings,
  ...propertiesSettings,
  ...reportSettings,
  ...visitSettings,
};
