import type { Feature } from '../../markdown/feature.ts';
import { unendedComments } from './html.ts';
import { remarkComments, removeComments } from './remark.ts';

/** `%%comments%%` and those of HTML, which no reader sees. */
export const comments: Feature = {
  name: 'comments',
  syntax: () => remarkComments,
  transforms: {
    whole: (tree, { source }) => {
      const remarks = [...(tree.data?.remarks ?? []), ...unendedComments(tree, source)];
      if (remarks.length > 0) tree.data = { ...tree.data, remarks };
      const open = removeComments(tree);
      // Of one that never ends the place is kept for whoever reads the facts.
      if (open?.position) tree.data = { ...tree.data, unclosedComment: open.position.start };
    },
  },
};
