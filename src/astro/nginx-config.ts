import { asWritten } from './redirects-file.ts';
import { headersOfAll, keptFor } from './host-headers.ts';

/** Old addresses, each with the one that it leads to. */
export type NginxRedirects = readonly (readonly [from: string, to: string, ...rest: unknown[]])[];

/** Texts beside HTML: their signs are UTF-8, and to compress them is worth it. */
const texts = [
  ...['text/css', 'text/plain', 'text/markdown', 'text/xml', 'text/javascript'],
  ...['application/javascript', 'application/json', 'application/feed+json', 'application/xml'],
  ...['application/rss+xml', 'application/atom+xml', 'image/svg+xml'],
].join(' ');

/**
 * What nginx has to know of a site, to be included in its `server`: headers, redirects, the page for
 * what is not there, compression. The owner says there where the files lie and under which name.
 * Rules: https://nginx.org/en/docs/dirindex.html
 *
 * @param base the path under which the site lies, with a slash at both ends
 * @param policy as `headersOfAll` takes it
 */
export function nginxConfig(
  base: string,
  policy: string | undefined,
  redirects: NginxRedirects,
): string {
  const own = ['_headers', '_redirects', '_nginx.conf'].map((name) => quoted(base + name));
  return [
    '# Include this in a server of nginx: see “Hosts” in the manual.',
    'charset utf-8;',
    `charset_types ${texts};`,
    'absolute_redirect off;',
    `error_page 404 ${quoted(`${base}404.html`)};`,
    'gzip on;',
    'gzip_vary on;',
    'gzip_min_length 1000;',
    `gzip_types ${texts} application/wasm;`,
    'set $garden_cache "";',
    'add_header Cache-Control $garden_cache;',
    ...headersOfAll(policy).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
    `location ${quoted(base)} { index index.html; try_files $uri $uri/ =404; }`,
    ...keptFor.map(([path, kept]) => {
      const place = path.endsWith('/') ? '^~' : '=';
      const body = `set $garden_cache ${quoted(kept)}; try_files $uri =404;`;
      return `location ${place} ${quoted(base + path)} { ${body} }`;
    }),
    ...own.map((path) => `location = ${path} { return 404; }`),
    'location ~ "\\.md$" { types { } default_type text/markdown; try_files $uri =404; }',
    ...redirects.map(
      ([from, to]) =>
        `location = ${quoted(decodeURI(asWritten(base, from)))} { return 301 ${quoted(target(base, to))}; }`,
    ),
    '',
  ].join('\n');
}

/** A value that holds blanks, quotes or semicolons. */
function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** There a dollar begins a variable. */
function target(base: string, to: string): string {
  return encodeURI(base.slice(0, -1) + to).replaceAll('$', '%24');
}
