import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Everywhere, hostPolicy } from '../html/content-policy.ts';
import { type Header, headersOfAll, keptFor } from './host-headers.ts';
import { nginxConfig, type NginxRedirects } from './nginx-config.ts';
import { publicFiles } from '../settings/public-files.ts';

/**
 * What hosts shall say with the files of a site, as Netlify, Cloudflare Pages and others read it.
 * Form: https://docs.netlify.com/manage/routing/headers/
 *
 * @param base the path under which the site lies, with a slash at both ends
 * @param policy as `headersOfAll` takes it
 */
export function headersOf(base: string, policy: string | undefined): string {
  const rules: [path: string, headers: Header[]][] = [
    ['*', headersOfAll(policy)],
    ...keptFor.map(([path, kept]): [string, Header[]] => [
      path.endsWith('/') ? `${path}*` : path,
      [['Cache-Control', kept]],
    ]),
  ];
  return rules
    .map(([path, headers]) =>
      [base + path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

/**
 * Writes that file into the site, and what nginx and GitHub Pages read, unless the owner has files
 * of those names in `public/`.
 *
 * @param scripts the programs that stand in pages themselves
 * @param everywhere other sites that every page lets in
 * @param redirects old addresses, each with the one that it leads to, as far as hosts may name them
 */
export function headersFile(
  base: string,
  scripts: () => readonly string[],
  everywhere: Everywhere | undefined,
  redirects: () => Promise<NginxRedirects>,
): AstroIntegration {
  return {
    name: 'headers-file',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const policy = hasPages() ? undefined : hostPolicy(scripts(), everywhere);
        const write = async (name: string, text: string): Promise<void> => {
          const file = fileURLToPath(new URL(name, dir));
          if (!existsSync(file)) await writeFile(file, text);
        };
        // GitHub would leave out what begins with a low line, such as `_astro`.
        await write('.nojekyll', '');
        await write('_headers', headersOf(base, policy));
        await write('_nginx.conf', nginxConfig(base, policy, await redirects()));
      },
    },
  };
}

function hasPages(): boolean {
  return publicFiles().some((name) => /\.x?html?$/i.test(name));
}
