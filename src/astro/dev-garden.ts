import { join, relative } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { type Problem, report } from '../garden/index.ts';
import { isSettingsFile } from '../garden/vault-settings.ts';
import { nativeGarden } from '../site/native.ts';
import { contentFolder } from '../settings/place.ts';
import { sheetAddress } from '../rendering/style-sheets.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Several files saved at once are one change. */
const pause = 15;

/** While an author is writing: whatever changes in the content folder shows at once, on every page. */
export function devGarden(): AstroIntegration {
  return {
    name: 'dev-garden',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        serveSheets(server);
        follow(server, logger);
      },
    },
  };
}

function follow(server: Server, logger: AstroIntegrationLogger): void {
  const garden = nativeGarden().gardenOfProcess();
  const folder = contentFolder();
  const { hot } = server.environments.client;
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const complain = (message: string, hint = '', place?: Problem): void => {
    const loc = place && { file: join(folder, place.file), line: place.line, column: place.column };
    hot.send({ type: 'error', err: { message, stack: '', ...(loc && { loc }), hint } });
  };
  const reload = async (files: ReadonlySet<string>): Promise<void> => {
    garden.forget(files);
    const { problems } = await garden.load();
    for (const [name, environment] of Object.entries(server.environments))
      if (name !== 'client') environment.hot.send('astro:content-changed', {});
    // Only what was saved just now: an old fault elsewhere must hide nothing that is new.
    const slips = problems.filter(({ level, file }) => level === 'error' && files.has(file));
    const [slip] = slips;
    if (slip) {
      logger.error(`\n${report(slips, 'text')}`);
      complain(`${slip.file}:${slip.line}:${slip.column}: ${slip.message}`, slip.hint, slip);
    } else hot.send({ type: 'full-reload', path: '*' });
  };
  server.watcher.add(folder);
  const hear = (path: string): void => {
    const id = relative(folder, path).replaceAll('\\', '/');
    if (id.startsWith('..') || !isOfTheVault(id)) return;
    changed.add(id.normalize('NFC')).add(id);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = changed;
      changed = new Set();
      running = running
        .then(() => reload(files))
        .catch((cause: unknown) => {
          const { message } = cause instanceof Error ? cause : new Error(String(cause));
          logger.error(message);
          complain(message);
        });
    }, pause);
  };
  server.watcher.on('all', (_event, path) => {
    hear(path);
  });
  // The watcher keeps changes to itself that follow another of the same file within 50 ms, and so
  // the second half of a file that is written in two; what the system tells it comes through.
  server.watcher.on('raw', (_event, name: string | null, details) => {
    const { watchedPath } = (details ?? {}) as { watchedPath?: string };
    if (watchedPath !== undefined) hear(join(watchedPath, name ?? ''));
  });
}

/** Obsidian writes into its folder with every click; only its settings say anything of the site. */
function isOfTheVault(id: string): boolean {
  return !id.split('/').some((name) => name.startsWith('.')) || isSettingsFile(id);
}

/** What authors have written as `style`; a build writes it beside its pages. */
function serveSheets(server: Server): void {
  const garden = nativeGarden().gardenOfProcess();
  const base = server.config.base.replace(/\/$/, '');
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    const [, name] = /\/garden\/styles\/([\da-f]+)\.css$/.exec(pathname) ?? [];
    if (name === undefined || pathname !== base + sheetAddress(name)) {
      next();
      return;
    }
    garden
      .now()
      .then(({ sheets }) => {
        const css = sheets.get(name);
        if (css === undefined) {
          next();
          return;
        }
        response.setHeader('content-type', 'text/css; charset=utf-8');
        response.end(css);
      })
      .catch(next);
  });
}
