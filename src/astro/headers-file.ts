import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lastingFolders } from '../browser/lasting.ts';
import { hostPolicy } from '../html/content-policy.ts';
import { publicFiles } from '../settings/public-files.ts';

/** What no page of a garden asks a browser for. Frames of other sites are not asked for it either. */
const unused = [
  ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'usb'],
];

/**
 * What hosts shall say with the files of a site, as Netlify, Cloudflare Pages and others read it.
 * Form: https://docs.netlify.com/manage/routing/headers/
 *
 * @param base the path under which the site lies, with a slash at both ends
 * @param policy undefined when the owner has put pages of other making beside the garden's
 */
export function headersOf(base: string, policy: string | undefined): string {
  const rules: [path: string, headers: [name: string, value: string][]][] = [
    [
      '*',
      [
        ...(policy === undefined ? [] : [['Content-Security-Policy', policy] as [string, string]]),
        ['X-Content-Type-Options', 'nosniff'],
        ['Referrer-Policy', 'strict-origin-when-cross-origin'],
        ['Permissions-Policy', unused.map((name) => `${name}=()`).join(', ')],
      ],
    ],
    ['service-worker.js', [['Cache-Control', 'no-cache']]],
    ...lastingFolders.map((folder): [string, [string, string][]] => [
      `${folder}*`,
      [['Cache-Control', 'public, max-age=31536000, immutable']],
    ]),
  ];
  return rules
    .map(([path, headers]) =>
      [base + path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

/**
 * Writes that file into the site, unless the owner has one of that name in `public/`.
 *
 * @param scripts the programs that stand in pages themselves
 */
export function headersFile(base: string, scripts: () => readonly string[]): AstroIntegration {
  return {
    name: 'headers-file',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const file = fileURLToPath(new URL('_headers', dir));
        if (existsSync(file)) return;
        await writeFile(file, headersOf(base, hasPages() ? undefined : hostPolicy(scripts())));
      },
    },
  };
}

function hasPages(): boolean {
  return publicFiles().some((name) => /\.x?html?$/i.test(name));
}
