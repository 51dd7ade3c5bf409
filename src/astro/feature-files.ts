import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { engine } from '../settings/place.ts';
import { wantedFeatures } from './wanted-features.ts';

/** Gives the built site the files that features make. */
export function featureFiles(): AstroIntegration {
  return {
    name: 'feature-files',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'build') return;
        for (const { name, files = {} } of wantedFeatures)
          for (const [pattern, file] of Object.entries(files)) {
            const entrypoint = join(engine, 'src/features', name, file);
            injectRoute({ pattern, entrypoint, prerender: true });
          }
      },
    },
  };
}
