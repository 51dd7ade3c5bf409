import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { nativeGarden } from './native.ts';
import { contentFolder } from './place.ts';

/** Several files saved at once are one change. */
const pause = 15;

/** While an author is writing: whatever changes in the content folder shows at once, on every page. */
export function devGarden(): AstroIntegration {
  return {
    name: 'dev-garden',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const { growLive } = nativeGarden();
        const folder = contentFolder();
        const show = (): void => {
          for (const [name, environment] of Object.entries(server.environments))
            if (name !== 'client') environment.hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        let timer: NodeJS.Timeout | undefined;
        let running: Promise<unknown> = Promise.resolve();
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (relative(folder, path).startsWith('..')) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            running = running
              .then(() => growLive())
              .then(show)
              .catch((cause: unknown) => {
                const { message } = cause instanceof Error ? cause : new Error(String(cause));
                logger.error(message);
                server.environments.client.hot.send({ type: 'error', err: { message, stack: '' } });
              });
          }, pause);
        });
      },
    },
  };
}
