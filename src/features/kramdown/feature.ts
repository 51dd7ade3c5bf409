import type { Feature } from '../../markdown/feature.ts';
import { applyKramdown } from './apply.ts';
import { definitionHandlers } from './hast.ts';
import { keepRawCode } from './raw-code.ts';
import { remarkKramdown } from './remark.ts';
import { unbrokenHandlers } from './unbroken.ts';

/** What kramdown, the Markdown of Jekyll's blogs, adds. */
export const kramdown: Feature = {
  name: 'kramdown',
  syntax: (dialect) => (dialect === 'kramdown' ? remarkKramdown : undefined),
  transforms: {
    piece: (tree, { source, dialect }) => {
      if (dialect === 'kramdown') keepRawCode(tree, source);
    },
    assembled: (tree, { source, dialect, parse }) => {
      if (dialect !== 'kramdown') return;
      const remarks = applyKramdown(tree, source, parse);
      tree.data = { ...tree.data, remarks: [...(tree.data?.remarks ?? []), ...remarks] };
    },
  },
  html: () => ({ ...definitionHandlers, ...unbrokenHandlers }),
};
