import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, isAbsolute, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { PageWeight } from './garden-index.ts';
import { type Kept, SearchBuilder, type Site } from './search-builder.ts';
import type { Unsearched } from './shard.ts';

/** What ranks a page beside its words, by its address. */
export type WeightOf = (url: string) => PageWeight | undefined;

/** The search index of a build: told of every page while pages are made, written at the end. */
export class SearchIndex {
  #builder: SearchBuilder | undefined;
  #lang: string;

  /** @param lang the site's language, by whose rules words are reduced to their stems */
  constructor(lang: string) {
    this.#lang = lang.split('-')[0] ?? 'en';
  }

  begin(pages: number, kept: Kept): void {
    this.#builder = new SearchBuilder(this.#lang, pages, kept);
  }

  add(file: string, html: Buffer): Promise<void> | undefined {
    return this.#builder?.add(file, html);
  }

  async finish(
    site: Site,
    tell: (done: number, of: number) => void,
    weightOf?: WeightOf,
  ): Promise<Unsearched[]> {
    return (await this.#builder?.finish(site, tell, weightOf)) ?? [];
  }
}

/**
 * Makes the search index of the built pages, at `/pagefind/`; while an author is writing, the
 * index of the last build is served.
 *
 * @param lastBuild finds the folder in which this garden's last build lies, if there is one
 * @param siteIn the site that is built into a folder
 * @param begin told when the index is being finished
 * @param tell told how many parts of it are done
 * @param weigh gives what ranks pages beside their words
 */
export function searchIndex(
  index: SearchIndex,
  lastBuild: () => string | undefined,
  siteIn: (folder: string) => Site,
  begin: () => void,
  tell: (done: number, of: number) => void,
  weigh: () => Promise<WeightOf>,
): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${server.config.base}pagefind`, (request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://here').pathname;
          const home = join(lastBuild() ?? '', 'pagefind');
          const file = join(home, path);
          // Escaped dots and slashes stay escaped, so nothing leads out of the index.
          if (!isAbsolute(home) || !file.startsWith(home + sep)) {
            next();
            return;
          }
          send(file, response).catch(() => {
            next();
          });
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        begin();
        const site = siteIn(fileURLToPath(dir));
        const unsearched = await index.finish(site, tell, await weigh());
        for (const [file, why] of unsearched)
          logger.error(`${file} is not found by search: ${why}`);
      },
    },
  };
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
