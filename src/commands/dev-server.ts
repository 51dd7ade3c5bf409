import { serverFlags, readPort } from './port.ts';
import { readFlags } from './flags.ts';
import { sayFaults } from './say-faults.ts';

/** The server of `understory dev`, with the settings as they are when it starts. */
const args = process.argv.slice(2);
await sayFaults(args, async () => {
  const { host, port } = readFlags(serverFlags, args);
  const { dev } = await import('astro');
  const { default: config } = await import('../../astro.config.ts');
  const { gardenOfProcess } = await import('../site/live-garden.ts');
  const { servedWorkshop } = await import('../settings/place.ts');
  const garden = gardenOfProcess();
  garden.keepFiles();
  await garden.load();
  await dev({
    ...{ ...config, root: servedWorkshop(), configFile: false },
    server: { host, port: readPort(port) },
  });
});
