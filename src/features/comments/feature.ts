import type { Feature } from '../../markdown/feature.ts';
import { remarkComments, removeComments } from './remark.ts';

/** `%%comments%%`, which no reader sees. */
export const comments: Feature = {
  name: 'comments',
  syntax: () => remarkComments,
  transforms: {
    whole: (tree) => {
      const open = removeComments(tree);
      // Of one that never ends the place is kept for whoever reads the facts.
      if (open?.position) tree.data = { ...tree.data, unclosedComment: open.position.start };
    },
  },
};
