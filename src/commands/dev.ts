import { defineCommand, gardenFolder } from './command.ts';
import { readPort, serverFlags } from './port.ts';

export const dev = defineCommand({
  name: 'dev',
  says: 'shows the garden while it is written; each save shows at once.',
  operands: [gardenFolder],
  flags: serverFlags,
  examples: [
    ['understory dev', 'the garden is open on this machine while you write'],
    ['understory dev ../vault --port 8080', 'another one, at a port of its own'],
  ],
  run: async ({ host, port, verbose }) => {
    readPort(port);
    const { keepCompiled } = await import('./compiled-code.ts');
    keepCompiled();
    const { keepServer } = await import('./dev-restarts.ts');
    keepServer(['--host', host, '--port', port, ...(verbose ? ['--verbose'] : [])]);
  },
});
