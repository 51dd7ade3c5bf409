import { command } from './command.ts';
import { readPort, serverFlags } from './port.ts';

await command(
  { name: 'npm start', says: 'builds the garden and serves it.', flags: serverFlags },
  async ({ host, port, verbose }) => {
    const wanted = readPort(port);
    const { servedBuild } = await import('../site/last-build.ts');
    const { basePath } = await import('../settings/site.ts');
    const { buildSite } = await import('./site-build.ts');
    const { serveSite } = await import('./site-server.ts');
    const outDir = servedBuild();
    await buildSite(outDir, { force: false, talk: verbose ? 'verbose' : 'phases' });
    const { url } = await serveSite({ folder: outDir, base: basePath(), host, port: wanted });
    console.log(`\nThe garden is open at ${url}\n`);
  },
);
