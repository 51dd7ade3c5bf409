import { spawn, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { hostPolicy } from '../../src/html/content-policy.ts';
import { nginxConfig } from '../../src/astro/nginx-config.ts';
import { makeFolder, put, undoLater } from '../site/built-site.ts';
import { freePort } from '../site/free-port.ts';

/** Debian's, or another that the environment names; where there is none, these tests are skipped. */
const program = process.env['NGINX'] ?? 'nginx';
const hasNginx = spawnSync(program, ['-v']).status === 0;
const long = 'Words. '.repeat(400);
let port: number;

const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: Buffer }>(
    (resolve, reject) => {
      const options = { host: '127.0.0.1', port, path, headers };
      get(options, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const { statusCode: status, headers: said } = answer;
          resolve({ status, headers: said, body: Buffer.concat(parts) });
        });
      }).on('error', reject);
    },
  );

describe.skipIf(!hasNginx)('nginx with what a build leaves for it', () => {
  beforeAll(async () => {
    const top = await makeFolder();
    const files: Record<string, string> = {
      'sub/index.html': 'home',
      'sub/404.html': 'missing',
      'sub/a/index.html': long,
      'sub/a/index.md': long,
      'sub/é b/index.html': 'é',
      'sub/_astro/x.css': long,
      'sub/_headers': 'x',
      'sub/rss.xml': long,
    };
    for (const [file, text] of Object.entries(files)) await put(join(top, 'www'), file, text);
    const redirects = [
      ['/old/', '/a/'],
      ['/Old/page.html/', '/é b/'],
      ['/with "quotes" $x;{/', '/a/'],
      ['/é/', '/$1/'],
    ] as const;
    const config = nginxConfig('/sub/', hostPolicy(['x()']), redirects);
    await writeFile(join(top, 'www', 'sub', '_nginx.conf'), config);
    port = await freePort();
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    await mkdir(join(top, 'temporary'));
    await writeFile(
      join(top, 'nginx.conf'),
      [
        'daemon off;\nerror_log stderr;',
        // Whoever is root starts it as another, who may not read this test's folder.
        process.getuid?.() === 0 ? 'user root;' : '',
        `pid ${join(top, 'pid')};\nevents { }\nhttp {\naccess_log off;`,
        'types { text/html html; text/css css; application/rss+xml xml; }',
        ...temporary.map((name) => `${name}_temp_path ${join(top, 'temporary', name)};`),
        `server { listen 127.0.0.1:${port}; root ${join(top, 'www')};`,
        `include ${join(top, 'www', 'sub', '_nginx.conf')}; }\n}`,
      ].join('\n'),
    );
    const server = spawn(program, ['-p', top, '-c', join(top, 'nginx.conf')], { stdio: 'pipe' });
    let said = '';
    server.stderr.on('data', (text: Buffer) => (said += String(text)));
    const ended = new Promise((resolve) => server.on('exit', resolve));
    undoLater(async () => {
      server.kill();
      await ended;
    });
    for (let tries = 0; tries < 100; tries++) {
      const answer = await ask('/sub/').catch(() => undefined);
      if (answer) return;
      if (server.exitCode !== null) break;
      await setTimeout(50);
    }
    throw new Error(`nginx did not start:\n${said}`);
  });

  it('serves pages with the policy and the other headers', async () => {
    const { status, headers, body } = await ask('/sub/%C3%A9%20b/');
    expect([status, String(body)]).toEqual([200, 'é']);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBeUndefined();
    expect((await ask('/sub/a')).headers.location).toBe('/sub/a/');
  });

  it('lets browsers keep what changes its name, and sends the same headers with it', async () => {
    const { headers } = await ask('/sub/_astro/x.css');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([['/sub/a/'], ['/sub/_astro/x.css'], ['/sub/rss.xml'], ['/sub/a/index.md']])(
    'compresses %s',
    async (path) => {
      const { headers, body } = await ask(path, { 'accept-encoding': 'gzip' });
      expect(headers['content-encoding']).toBe('gzip');
      expect(String(gunzipSync(body))).toBe(long);
    },
  );

  it('says of copies that they are Markdown', async () => {
    expect((await ask('/sub/a/index.md')).headers['content-type']).toBe(
      'text/markdown; charset=utf-8',
    );
  });

  it.each([
    ['/sub/old/', '/sub/a/'],
    ['/sub/Old/page.html', '/sub/%C3%A9%20b/'],
    ['/sub/with%20%22quotes%22%20$x%3B%7B/', '/sub/a/'],
    ['/sub/%C3%A9/', '/sub/%241/'],
  ])('leads from %s to %s', async (from, to) => {
    const { status, headers } = await ask(from);
    expect([status, headers.location]).toEqual([301, to]);
  });

  it('shows the page for what is not there, and gives away no file that is for hosts', async () => {
    for (const path of ['/sub/nothing/', '/sub/_headers', '/sub/_nginx.conf', '/sub/OLD/']) {
      const { status, body, headers } = await ask(path);
      expect([path, status, String(body)]).toEqual([path, 404, 'missing']);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('sends a part of a file to who asks for it', async () => {
    const { status, body } = await ask('/sub/a/', { range: 'bytes=0-5' });
    expect([status, String(body)]).toEqual([206, 'Words.']);
  });
});
