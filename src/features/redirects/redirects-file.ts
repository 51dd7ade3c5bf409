import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Writes `_redirects`, by which Netlify, Cloudflare Pages and others answer old addresses with
 * 301 before the redirect page would be shown. Nothing is written when there are none.
 * Form: https://docs.netlify.com/manage/routing/redirects/overview/
 *
 * @param base the path under which the site lies, with a slash at both ends
 * @param redirects old addresses, each with the one that it leads to
 */
export function redirectsFile(
  base: string,
  redirects: () => Promise<readonly (readonly [from: string, to: string])[]>,
): AstroIntegration {
  const under = (address: string): string => encodeURI(base.slice(0, -1) + address);
  return {
    name: 'redirects-file',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const lines = (await redirects())
          // To these hosts a star or a colon is a pattern.
          .filter(([from]) => !/\*|\/:/.test(from))
          .map(([from, to]) => `${under(from).replace(/(\.html?)\/$/, '$1')} ${under(to)} 301\n`);
        if (lines.length > 0)
          await writeFile(fileURLToPath(new URL('_redirects', dir)), lines.join(''));
      },
    },
  };
}
