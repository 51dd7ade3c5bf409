import { features as own } from '../features/index.ts';
import type { Feature } from '../markdown/feature.ts';
import settings from '../site.config.ts';
import { featureOf, htmlChanges } from './extensions.ts';

/** Our features and, after them, what the owner has added to the text of notes. */
export const features: readonly Feature[] = [...own, ...settings.extend.map(featureOf)];

/** What the owner has added to the HTML of notes. */
export const changeHtml = htmlChanges(settings.extend);

/** What becomes of pages and media of other sites, as the first feature says that knows. */
export const webPages = features.find((feature) => feature.webPages)?.webPages;
