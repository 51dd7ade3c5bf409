import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { decoded } from '../../src/browser/decoded.ts';
import { type Site, undoLater } from './built-site.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** A site on the web of this machine. */
export interface Served {
  /** The address of its home, with the last slash. */
  home: string;
  /** The paths below it that were asked for, in order; workers ask here too. */
  asked: string[];
  /** The paths that were asked for and are not there, whole. */
  missed: string[];
}

/**
 * Serves a built site as static hosts do: `index.html` of a folder, the way to it with a slash,
 * `404.html` for everything else.
 *
 * @param base the path under which the site lies, with a slash at both ends
 * @param headers what is sent with every file
 */
export async function serve(
  site: Site,
  base = '/',
  headers: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const asked: string[] = [];
  const missed: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(`http://here${request.url ?? '/'}`);
    asked.push(decoded(pathname).slice(base.length));
    answer(site, base, decoded(pathname)).then(
      ({ status, file, body, location }) => {
        if (status === 404) missed.push(pathname);
        response.writeHead(status, {
          ...headers,
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          ...(location === undefined ? {} : { location: encodeURI(location) }),
        });
        response.end(body);
      },
      () => {
        response.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  undoLater(() => close(server));
  const { port } = server.address() as AddressInfo;
  return { home: `http://127.0.0.1:${port}${base}`, asked, missed };
}

interface Answer {
  status: number;
  file: string;
  body: Buffer;
  location?: string;
}

async function answer(site: Site, base: string, path: string): Promise<Answer> {
  const inside = path.startsWith(base) ? path.slice(base.length) : undefined;
  const file = inside === '' || inside?.endsWith('/') ? `${inside}index.html` : inside;
  const body = file === undefined ? undefined : await readIn(site.folder, file);
  if (file !== undefined && body !== undefined) return { status: 200, file, body };
  if (inside !== undefined && (await readIn(site.folder, `${inside}/index.html`)))
    return { status: 301, file: '', body: Buffer.alloc(0), location: `${path}/` };
  const missing = (await readIn(site.folder, '404.html')) ?? Buffer.from('not found');
  return { status: 404, file: '404.html', body: missing };
}

async function readIn(folder: string, file: string): Promise<Buffer | undefined> {
  const path = join(folder, file);
  if (!path.startsWith(folder + sep)) return undefined;
  return readFile(path).catch(() => undefined);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
