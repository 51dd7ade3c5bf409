import type { Feature } from '../../markdown/feature.ts';
import { feedSettings } from './settings.ts';

/** What is new, for programs that ask for it: RSS, Atom and JSON Feed. */
export const feeds: Feature<typeof feedSettings> = { name: 'feeds', settings: feedSettings };
