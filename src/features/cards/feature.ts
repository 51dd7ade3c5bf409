import type { Feature } from '../../markdown/feature.ts';
import { cardSettings } from './settings.ts';

/** Pictures that stand for pages where others link to them. */
export const cards: Feature<typeof cardSettings> = { name: 'cards', settings: cardSettings };
