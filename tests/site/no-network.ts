import { appendFileSync } from 'node:fs';
import dns from 'node:dns';
import net from 'node:net';

/**
 * Loaded into every process of a build before anything else: whoever asks another machine for
 * something is written down and gets nothing.
 */
const list = process.env['ASKED_LIST'] ?? '';

function refuse(what: string): never {
  appendFileSync(list, `${what}\n`);
  throw new Error(`${what} is another machine`);
}

const isHere = (host: string): boolean => /^(?:localhost|127\.|::1$|0\.0\.0\.0$|::$)/.test(host);

// eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on each socket in turn
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (this: net.Socket, ...args: never[]): net.Socket {
  // Node hands on what `net.connect` has read as a list in a list.
  const [first] = args.flat() as unknown[];
  const { host, port, path } = (
    typeof first === 'object' ? first : { host: args[1], port: first }
  ) as { host?: string; port?: number; path?: string | null };
  // A path is that of a socket on this machine.
  if (typeof path !== 'string' && !isHere(host ?? 'localhost'))
    refuse(`${host ?? ''}:${port ?? ''}`);
  return Reflect.apply(connect, this, args) as net.Socket;
};

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const) {
  const own = dns[name] as (...args: unknown[]) => unknown;
  Object.assign(dns, {
    [name]: (...args: unknown[]) => {
      if (!isHere(String(args[0]))) refuse(`${name} ${String(args[0])}`);
      return own(...args);
    },
  });
}
