import type { Feature } from '../../markdown/feature.ts';
import { readInlineFields } from './fields.ts';

/** Fields of the Dataview plugin in vaults of Obsidian's: `key:: value` in the text. */
export const inlineFields: Feature = {
  name: 'inline-fields',
  rewrite: ({ body, dialect }) =>
    dialect === 'obsidian' && body.includes('::')
      ? { body, restore: readInlineFields, trace: () => undefined }
      : undefined,
};
