import type { AstroIntegration } from 'astro';
import type { Problem } from '../garden/index.ts';

/**
 * Shows an author the problems of the open page in Astro's development toolbar.
 *
 * @param problems the garden's problems by page address, asked anew each time
 */
export function problemsToolbar(
  problems: () => Promise<Record<string, Problem[]>>,
): AstroIntegration {
  return {
    name: 'problems-toolbar',
    hooks: {
      'astro:config:setup': ({ addDevToolbarApp, command }) => {
        if (command !== 'dev') return;
        addDevToolbarApp({
          id: 'understory-problems',
          name: 'Problems',
          icon: 'bug',
          entrypoint: new URL('./problems-app.ts', import.meta.url),
        });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/__garden/problems', (request, response, next) => {
          const { searchParams } = new URL(request.url ?? '/', 'http://here');
          const base = server.config.base.replace(/\/$/, '');
          const page = decodeURI(searchParams.get('page') ?? '/').slice(base.length);
          problems()
            .then((known) => {
              response.setHeader('content-type', 'application/json');
              response.end(JSON.stringify(known[page] ?? []));
            })
            .catch(next);
        });
      },
    },
  };
}
