import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
/** What is small already is not made smaller. */
const packed = new Set(['.webp', '.woff2', '.png', '.jpg', '.avif']);

/** A site as a static host sends it, compressed. */
export interface CompressedSite {
  home: string;
  /** Bytes sent so far, and for what. */
  sent: { path: string; bytes: number }[];
  close: () => void;
}

/** Serves a built site from this machine, with compression and long-lived caching of named files. */
export async function serveCompressed(site: string): Promise<CompressedSite> {
  const sent: CompressedSite['sent'] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    readFile(join(site, file))
      .then((content) => {
        const isPacked = packed.has(extname(file));
        const body = isPacked ? content : gzipSync(content);
        sent.push({ path, bytes: body.length });
        response.writeHead(200, {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'cache-control': path.startsWith('/_astro/')
            ? 'public, max-age=31536000, immutable'
            : 'no-cache',
          ...(isPacked ? {} : { 'content-encoding': 'gzip' }),
        });
        response.end(body);
      })
      .catch(() => {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    home: `http://127.0.0.1:${port}/`,
    sent,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
