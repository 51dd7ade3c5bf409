import type { Feature } from '../../markdown/feature.ts';
import { rewriteOutline } from './rewrite.ts';

/** Blocks of an outliner: their properties, references and tasks. */
export const outliner: Feature = { name: 'outliner', rewrite: rewriteOutline };
