import type { Feature } from '../../markdown/feature.ts';
import { rewriteShortcodes } from './rewrite.ts';

/** Hugo's shortcodes. */
export const shortcodes: Feature = { name: 'shortcodes', rewrite: rewriteShortcodes };
