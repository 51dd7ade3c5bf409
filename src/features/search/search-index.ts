import { createReadStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { dirname, extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Parts of Pagefind's bundle that nobody loads here: its own interfaces. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)/;
/** The searcher for languages whose stems Pagefind does not know, and those of the others. */
const forAnyLanguage = 'wasm.unknown.pagefind';
const forOneLanguage = /^wasm\.(?!unknown)/;

/**
 * Makes the search index of the built pages, at `/pagefind/`; while an author is writing, the
 * index of the last build is served.
 *
 * @param lang the site's language, by whose rules words are reduced to their stems
 * @param lastBuild the folder in which the last build lies
 */
export function searchIndex(lang: string, lastBuild: string): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${server.config.base}pagefind`, (request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://here').pathname;
          const home = join(lastBuild, 'pagefind');
          const file = join(home, path);
          // Escaped dots and slashes stay escaped, so nothing leads out of the index.
          if (!file.startsWith(home + sep)) {
            next();
            return;
          }
          send(file, response).catch(() => {
            next();
          });
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeIndex(fileURLToPath(dir), lang);
        logger.info(`${pages} pages can be searched`);
      },
    },
  };
}

async function writeIndex(site: string, lang: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: lang.split('-')[0] ?? 'en' });
  if (!index) throw new Error(`Pagefind cannot start: ${errors.join(', ')}`);
  try {
    const added = await index.addDirectory({ path: site });
    const made = await index.getFiles();
    const failures = [...added.errors, ...made.errors];
    if (failures.length > 0) throw new Error(`Pagefind cannot index: ${failures.join(', ')}`);
    const knowsStems = made.files.some((file) => forOneLanguage.test(file.path));
    for (const file of made.files) {
      if (unused.test(file.path) || (knowsStems && file.path === forAnyLanguage)) continue;
      const path = join(site, 'pagefind', file.path);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.content);
    }
    return added.page_count;
  } finally {
    await close();
  }
}

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

async function send(file: string, response: ServerResponse): Promise<void> {
  const found = await stat(file);
  if (!found.isFile()) throw new Error(`${file} is no file`);
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
  response.setHeader('content-length', found.size);
  await pipeline(createReadStream(file), response);
}
