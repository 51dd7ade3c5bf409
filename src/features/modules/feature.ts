import type { Feature } from '../../markdown/feature.ts';
import { proseOfModule } from './hast.ts';
import { hideThemeImports } from './theme-imports.ts';
import { showMissingComponents } from './components.ts';

/** Notes with components, which Astro renders as programs. */
export const modules: Feature = {
  name: 'modules',
  transforms: {
    piece: (tree, { source, dialect }) => {
      if (dialect !== 'mdx') {
        hideThemeImports(tree, source);
        return;
      }
      const missingComponents = showMissingComponents(tree, source);
      if (missingComponents.length > 0) tree.data = { ...tree.data, missingComponents };
    },
  },
  html: () => proseOfModule,
};
