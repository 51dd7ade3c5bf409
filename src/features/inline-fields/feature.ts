import type { Root } from 'mdast';
import type { Dialect } from '../../garden/index.ts';
import type { Feature } from '../../markdown/feature.ts';
import { readInlineFields } from './fields.ts';

const restores: Partial<Record<Dialect, (tree: Root) => void>> = {
  obsidian: readInlineFields,
  logseq: (tree) => {
    readInlineFields(tree);
    // What a block says there is said of the block alone.
    if (tree.data) delete tree.data.fields;
  },
};

/** `key:: value` in the text: fields of Obsidian's plugin Dataview, and properties of Logseq's blocks. */
export const inlineFields: Feature = {
  name: 'inline-fields',
  rewrite: ({ body, dialect }) =>
    restores[dialect] && body.includes('::')
      ? { body, restore: restores[dialect], trace: () => undefined }
      : undefined,
};
