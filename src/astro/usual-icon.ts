import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Gives the site an icon where its owner has put none into `public/`. */
export function usualIcon(): AstroIntegration {
  return {
    name: 'usual-icon',
    hooks: {
      'astro:config:setup': ({ config, injectRoute }) => {
        if (existsSync(join(fileURLToPath(config.publicDir), 'favicon.svg'))) return;
        injectRoute({
          pattern: '/favicon.svg',
          entrypoint: fileURLToPath(new URL('./icon-file.ts', import.meta.url)),
          prerender: true,
        });
      },
    },
  };
}
