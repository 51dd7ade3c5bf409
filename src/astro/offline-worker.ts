import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Gives the site a service worker, where its owner offers reading offline. */
export function offlineWorker(isOffered: boolean): AstroIntegration {
  return {
    name: 'offline-worker',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (!isOffered || command !== 'build') return;
        injectRoute({
          pattern: '/service-worker.js',
          entrypoint: fileURLToPath(new URL('../features/offline/worker-file.ts', import.meta.url)),
          prerender: true,
        });
      },
    },
  };
}
