import type { Feature } from '../../markdown/feature.ts';
import { nameTask } from './elements.ts';
import { taskHandlers } from './hast.ts';
import { readTasks } from './remark.ts';

/** Tasks with any sign in their brackets. */
export const tasks: Feature = {
  name: 'tasks',
  transforms: {
    piece: (tree, { source }) => {
      readTasks(tree, source);
    },
  },
  html: ({ rendering }) => taskHandlers(rendering.needs),
  mdx: () => taskHandlers(),
  elements: (words) => ({
    input: (node, parent) => {
      nameTask(node, parent, words);
    },
  }),
  sheet: 'tasks.css',
};
