import { RefusedFlag } from './flags.ts';

/** The flags of commands that serve the garden: who does not ask for more serves this machine alone. */
export const serverFlags = {
  host: {
    type: 'string',
    value: 'ADDRESS',
    says: 'let other machines in at this address, such as 0.0.0.0',
    default: 'localhost',
  },
  port: { type: 'string', value: 'N', says: 'the port of the address', default: '4321' },
} as const;

/** @throws RefusedFlag when it is no number that a port can have */
export function readPort(given: string): number {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : 0;
  if (port < 1 || port > 65_535)
    throw new RefusedFlag(`\`--port\` is a number from 1 to 65535; “${given}” is none.`);
  return port;
}
