import { command } from './command.ts';
import { readPort, serverFlags } from './port.ts';

/** The server of `npm run dev`, with the settings as they are when it starts. */
await command(
  {
    name: 'npm run dev',
    says: 'shows the garden while it is written; each save shows at once.',
    flags: serverFlags,
  },
  async ({ host, port }) => {
    const wanted = readPort(port);
    const { dev } = await import('astro');
    const { gardenOfProcess } = await import('../site/live-garden.ts');
    const { root } = await import('../settings/place.ts');
    const garden = gardenOfProcess();
    garden.keepFiles();
    await garden.load();
    await dev({ root, server: { host, port: wanted } });
  },
);
