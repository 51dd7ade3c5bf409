import type { Feature } from '../../markdown/feature.ts';
import { footnoteHandlers } from './hast.ts';
import { unusedFootnotes } from './problems.ts';
import { remarkInlineNotes, settleInlineNotes } from './remark.ts';

/** Footnotes, `^[in place]` too. */
export const footnotes: Feature = {
  name: 'footnotes',
  syntax: () => remarkInlineNotes,
  transforms: {
    whole: (tree, { source }) => {
      // Most notes have none, and their trees need not be walked.
      if (source.includes('^[')) settleInlineNotes(tree);
    },
  },
  html: ({ isEmbedded }) => (isEmbedded ? {} : footnoteHandlers),
  mdx: () => footnoteHandlers,
  problems: unusedFootnotes,
  script: 'footnote-start.ts',
};
