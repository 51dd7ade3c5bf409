import { command } from './command.ts';
import { portFlag, readPort } from './port.ts';

await command(
  { name: 'npm start', says: 'builds the garden and serves it.', flags: portFlag },
  async ({ port, verbose }) => {
    const wanted = readPort(port);
    const { preview } = await import('astro');
    const { root } = await import('../settings/place.ts');
    const { servedBuild } = await import('../site/last-build.ts');
    const { basePath } = await import('../settings/site.ts');
    const { buildSite } = await import('./site-build.ts');
    const outDir = servedBuild();
    await buildSite(outDir, { force: false, talk: verbose ? 'verbose' : 'phases' });
    const server = await preview({ root, outDir, server: { port: wanted }, logLevel: 'error' });
    console.log(`\nThe garden is open at http://localhost:${server.port}${basePath()}\n`);
  },
);
