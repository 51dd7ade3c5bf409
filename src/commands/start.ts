import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { lastBuild, root } from '../site/place.ts';
import { basePath } from '../site/site.ts';
import { buildSite } from './site-build.ts';
import { stopPlainly } from './stop-plainly.ts';

/** `npm start [-- --port N]`: builds the garden and serves it. */
const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
await buildSite(lastBuild, { force: false, talk: 'phases' }).catch(stopPlainly);
const server = await preview({ root, server: { port: Number(values.port) }, logLevel: 'error' });
console.log(`\nThe garden is open at http://localhost:${server.port}${basePath()}\n`);
