import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { type Plugin, preview } from 'vite';
import { type Refusal, refusalOf } from './refused-requests.ts';

/** A built site, and where it shall be read. */
interface Serving {
  /** The folder that a build has made. */
  folder: string;
  /** The path under which the site lies, with a slash at both ends. */
  base: string;
  host: string;
  port: number;
}

/**
 * Serves a built site as static hosts do. What is no request for a page is answered by one line.
 *
 * @returns the site's address; its port is another when the wanted one is taken
 * @throws Error when the host is none of this machine's
 */
export async function serveSite({ folder, base, host, port }: Serving): Promise<{
  url: string;
  close: () => Promise<void>;
}> {
  const server = await preview({
    configFile: false,
    root: folder,
    base,
    appType: 'mpa',
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host, port, cors: false },
    plugins: [pages(folder)],
  });
  const { resolvedUrls } = server;
  const url = resolvedUrls?.local[0] ?? resolvedUrls?.network[0] ?? `http://${host}:${port}${base}`;
  return { url, close: () => server.close() };
}

type Next = (cause?: unknown) => void;

function pages(folder: string): Plugin {
  return {
    name: 'pages',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request: IncomingMessage, response: ServerResponse, next: Next) => {
        const refusal = refusalOf(request.method, request.url);
        if (refusal) refuse(response, refusal);
        else next();
      });
      return () => {
        middlewares.use((request: IncomingMessage, response: ServerResponse, next: Next) => {
          answerPage(folder, request, response).catch(next);
        });
        middlewares.use(
          (cause: unknown, _: IncomingMessage, response: ServerResponse, next: Next) => {
            console.error(cause instanceof Error ? cause.message : String(cause));
            if (response.headersSent) next();
            else refuse(response, { status: 500, says: 'This page cannot be given out.' });
          },
        );
      };
    },
  };
}

function refuse(response: ServerResponse, { status, says, headers }: Refusal): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${says}\n`);
}

/**
 * Vite has led a folder's address to its `index.html` by now, and would serve that as a page to be
 * worked on. An address without its last slash leads on; for all else there is a page too.
 */
async function answerPage(
  folder: string,
  { method, url = '/', originalUrl = url }: IncomingMessage & { originalUrl?: string },
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, body: Buffer | string): void => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(method === 'HEAD' ? undefined : body);
  };
  const file = join(folder, decodeURIComponent(url.split('?', 1)[0] ?? ''));
  const page = file.startsWith(folder + sep) ? await read(file) : undefined;
  if (page) {
    send(200, page);
    return;
  }
  const [path = '/', query] = originalUrl.split('?', 2);
  if (
    !path.endsWith('/') &&
    file.startsWith(folder + sep) &&
    (await read(join(file, 'index.html')))
  ) {
    const location = `${path}/${query === undefined ? '' : `?${query}`}`;
    response.writeHead(301, { location }).end();
    return;
  }
  send(404, (await read(join(folder, '404.html'))) ?? 'There is no such page.\n');
}

function read(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}
