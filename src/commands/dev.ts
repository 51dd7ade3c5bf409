import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { contentFolder, root } from '../collection/place.ts';
import { readVault } from '../garden/index.ts';
import { stopPlainly } from './stop-plainly.ts';

/** `npm run dev [-- --port N]`: the garden while it is written; each save shows at once. */
const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
await readVault(contentFolder()).catch(stopPlainly);
await dev({ root, server: { port: Number(values.port) } });
