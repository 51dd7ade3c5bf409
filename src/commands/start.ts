import { defineCommand, gardenFolder } from './command.ts';
import { readPort, serverFlags } from './port.ts';
import { serve } from './serve.ts';

export const start = defineCommand({
  name: 'start',
  says: 'builds the garden and serves it.',
  operands: [gardenFolder],
  flags: serverFlags,
  examples: [['understory start', 'the garden, as readers will have it, is open on this machine']],
  run: async ({ host, port, verbose }) => {
    const wanted = readPort(port);
    const { keepCompiled } = await import('./compiled-code.ts');
    keepCompiled();
    const { servedBuild } = await import('../site/last-build.ts');
    const { buildSite } = await import('./site-build.ts');
    const folder = servedBuild();
    await buildSite(folder, { force: false, talk: verbose ? 'verbose' : 'phases' });
    await serve(folder, host, wanted);
  },
});
