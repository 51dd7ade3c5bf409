import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../src/commands/site-server.ts';
import { makeFolder, put, undoLater } from '../site/built-site.ts';
import { freePort } from '../site/free-port.ts';

let port: number;
let url: string;

beforeAll(async () => {
  const folder = await makeFolder();
  for (const [file, text] of [
    ['index.html', 'home'],
    ['a/index.html', 'note'],
    ['404.html', 'missing'],
    ['garden.json', '{}'],
  ] as const)
    await put(folder, file, text);
  port = await freePort();
  const served = await serveSite({ folder, base: '/', host: 'localhost', port });
  ({ url } = served);
  undoLater(served.close);
});

/** Sends bytes as they are; a client would mend them. */
function send(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, new URL(url).hostname, () => socket.write(request, 'latin1'));
    let answer = '';
    socket.setEncoding('latin1').on('data', (data: string) => (answer += data));
    socket.on('error', reject).on('close', () => {
      resolve(answer);
    });
  });
}

const ask = (target: string, method = 'GET', more = ''): Promise<string> =>
  send(
    `${method} ${target} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n${more}\r\n`,
  );

describe('the server of a built site', () => {
  it.each([
    ['/', '200', 'home'],
    ['/a/', '200', 'note'],
    ['/a/?q=%E0%A4%A', '200', 'note'],
    ['/garden.json', '200', '{}'],
    ['/a?b', '301', 'location: /a/?b'],
    ['/b/', '404', 'missing'],
    ['/../../etc/passwd', '404', 'missing'],
    ['/%2e%2e/%2e%2e/etc/passwd', '404', 'missing'],
  ])('answers %s', async (target, status, says) => {
    const answer = await ask(target);
    expect(answer).toContain(`HTTP/1.1 ${status}`);
    expect(answer).toContain(says);
    expect(answer).not.toMatch(/access-control/i);
  });

  it.each([
    ['an encoded slash', () => ask('/%2F%2Fa.example')],
    ['a bad escape', () => ask('/%E0%A4%A')],
    ['another method', () => ask('/', 'POST')],
    ['a method that nobody knows', () => ask('/', 'FOO')],
    ['a long address', () => ask(`/${'a'.repeat(9000)}`)],
    ['a huge header', () => ask('/', 'GET', `X: ${'a'.repeat(20_000)}\r\n`)],
    ['two lengths', () => ask('/', 'GET', 'Transfer-Encoding: chunked\r\nContent-Length: 3\r\n')],
    [
      'another host',
      () => send('GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
    ],
    ['no request at all', () => send('\u0016\u0003\u0001\u0002\r\n\r\n')],
  ])('refuses %s', async (_, request) => {
    const answer = await request();
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toMatch(/^ *at |node_modules|home|note/m);
  });

  it('is there for its own machine alone', async () => {
    const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    const outer = own.filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outer)
      await expect(
        new Promise((resolve, reject) => {
          const socket = connect(port, address, () => {
            resolve(socket.destroy());
          });
          socket.on('error', reject);
        }),
      ).rejects.toThrow('ECONNREFUSED');
  });
});
