import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createNodeLoggerFromFlags } from 'astro/logger/node';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { assetFolder, type Bundle, type PageProgram, programFolder } from '../astro/bundle.ts';
import { sayOf } from '../astro/loader.ts';
import { writePages } from '../astro/page-cache.ts';
import { SearchIndex } from '../features/search/search-index.ts';
import { root } from '../settings/place.ts';
import { siteAddress } from '../settings/site.ts';
import settings from '../site.config.ts';
import { nativeGarden } from '../site/native.ts';
import { pageMeans, siteParts } from './site-parts.ts';

/**
 * Builds the site as Astro would, with what it has made of the same code and settings for an
 * earlier build: neither Astro nor Vite is started.
 *
 * @param staging the folder into which it is built
 * @param level what is told
 */
export async function buildFromBundle(
  bundle: Bundle,
  staging: string,
  level: 'warn' | 'error',
): Promise<void> {
  process.env['NODE_ENV'] ??= 'production';
  const logger = createNodeLoggerFromFlags({ logLevel: level });
  sayOf(await nativeGarden().gardenOfProcess().now(), logger.forkIntegrationLogger('garden'));
  const copied = [
    [join(root, 'public'), staging],
    [join(bundle.folder, assetFolder), join(staging, assetFolder)],
  ] as const;
  for (const [from, to] of copied)
    if (existsSync(from)) cpSync(from, to, { recursive: true, dereference: true });
  const search = new SearchIndex(settings.lang);
  const parts = siteParts(search);
  const dir = pathToFileURL(join(staging, '/'));
  for (const { name, hooks } of parts)
    await hooks['astro:build:start']?.({
      logger: logger.forkIntegrationLogger(name),
      setPrerenderer: () => undefined,
    });
  const program = await openProgram(bundle, logger.options.destination);
  const paths = new StaticPaths(program);
  const left = await writePages(
    {
      getStaticPaths: () => paths.getAll(),
      render: (request, { routeData }) => program.render(request, { routeData }),
    },
    staging,
    siteAddress() ?? 'http://localhost:4321',
    pageMeans(search),
    logger.forkIntegrationLogger('page-cache'),
  );
  if (left.length > 0)
    throw new Error(`Only Astro can make ${left.map(({ pathname }) => pathname).join(', ')}.`);
  for (const { name, hooks } of parts)
    await hooks['astro:build:done']?.({
      ...{ pages: [], dir, assets: new Map() },
      logger: logger.forkIntegrationLogger(name),
    });
}

/** The program of a bundle, ready to render. */
async function openProgram(bundle: Bundle, destination: object): Promise<PageProgram> {
  const entry = pathToFileURL(join(bundle.folder, programFolder, bundle.entry)).href;
  const { app } = (await import(entry)) as { app: PageProgram };
  app.setInternals({ pagesByKeys: new Map(bundle.pages.map((page) => [page.key, page])) });
  app.setOptions({ settings: { scripts: bundle.scripts }, logger: { options: { destination } } });
  return app;
}
