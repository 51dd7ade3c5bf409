import type { AstroIntegration } from 'astro';
import { askedPath } from './asked-path.ts';

/** A feed as a file of the site. */
interface FeedFile {
  /** Its place in the folder of the site. */
  file: string;
  type: string;
  text: () => Promise<string>;
}

/**
 * Answers with the feeds while an author is writing; a build writes them beside its pages.
 *
 * @param list the feeds as they are now
 */
export function feedFiles(list: () => Promise<readonly FeedFile[]>): AstroIntegration {
  return {
    name: 'feed-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = askedPath(request, server.config.base);
          if (path === undefined || !/\.(?:xml|json)$/.test(path)) {
            next();
            return;
          }
          list()
            .then((feeds) => feeds.find(({ file }) => `/${file}` === path))
            .then(async (feed) => {
              if (!feed) {
                next();
                return;
              }
              response.setHeader('content-type', `${feed.type}; charset=utf-8`);
              response.end(await feed.text());
            })
            .catch(next);
        });
      },
    },
  };
}
