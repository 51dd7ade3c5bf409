import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

type Redirects = readonly (readonly [from: string, to: string, isListed: boolean])[];

/**
 * Old addresses, for hosts and for authors at work. Astro makes a folder of each, but `/old.html`
 * must be a file of that name to be found on every host. `_redirects` lets Netlify, Cloudflare
 * Pages and others answer with 301 before the redirect page would be shown; it is not written when
 * there are none. In development the server answers them.
 * Form: https://docs.netlify.com/manage/routing/redirects/overview/
 *
 * @param base the path under which the site lies, with a slash at both ends
 * @param redirects old addresses, each with the one that it leads to, and whether the file for hosts
 *   may name them: many of them give that file to whoever asks
 */
export function redirectsFile(base: string, redirects: () => Promise<Redirects>): AstroIntegration {
  const under = (address: string): string => encodeURI(base.slice(0, -1) + address);
  return {
    name: 'redirects-file',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://here');
          redirects()
            .then((all) => all.find(([from]) => asWritten(base, from) === pathname))
            .then((found) => {
              if (!found) next();
              else response.writeHead(302, { location: under(found[1]) }).end();
            })
            .catch(next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const all = await redirects();
        const lines = all
          // To these hosts a star or a colon is a pattern.
          .filter(([from, , isListed]) => isListed && !/\*|\/:/.test(from))
          .map(([from, to]) => `${asWritten(base, from)} ${under(to)} 301\n`);
        const folder = fileURLToPath(dir);
        for (const [from] of all) if (/\.html?\/$/.test(from)) await makeFile(join(folder, from));
        if (lines.length > 0) await writeFile(join(folder, '_redirects'), lines.join(''));
      },
    },
  };
}

/** An old address as it is asked for: one that ends in `.html` is a file. */
export function asWritten(base: string, from: string): string {
  return encodeURI(base.slice(0, -1) + from).replace(/(\.html?)\/$/, '$1');
}

/** Turns `old.html/index.html` into `old.html`, unless something else lies in that folder. */
async function makeFile(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  if (names.length !== 1 || names[0] !== 'index.html') return;
  const bare = folder.replace(/\/$/, '');
  await rename(join(bare, 'index.html'), `${bare}.moved`);
  await rm(bare, { recursive: true });
  await rename(`${bare}.moved`, bare);
}
