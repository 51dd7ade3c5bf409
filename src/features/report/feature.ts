import type { Feature } from '../../markdown/feature.ts';
import { reportSettings } from './settings.ts';

/** How the garden has grown, for readers, where its owner wants to show it. */
export const report: Feature<typeof reportSettings> = { name: 'report', settings: reportSettings };
