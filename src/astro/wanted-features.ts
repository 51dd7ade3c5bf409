import { features } from '../features/index.ts';
import settings from '../site.config.ts';

/** The features whose files belong into pages, by the owner's settings. */
export const wantedFeatures = features.filter((one) => one.isWanted?.(settings) !== false);
