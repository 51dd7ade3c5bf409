import { command } from './command.ts';
import { portFlag, readPort } from './port.ts';

await command(
  { name: 'npm start', says: 'builds the garden and serves it.', flags: portFlag },
  async ({ port, verbose }) => {
    const wanted = readPort(port);
    const { preview } = await import('astro');
    const { lastBuild, root } = await import('../settings/place.ts');
    const { basePath } = await import('../settings/site.ts');
    const { buildSite } = await import('./site-build.ts');
    await buildSite(lastBuild, { force: false, talk: verbose ? 'verbose' : 'phases' });
    const server = await preview({ root, server: { port: wanted }, logLevel: 'error' });
    console.log(`\nThe garden is open at http://localhost:${server.port}${basePath()}\n`);
  },
);
