import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { gardenOfProcess } from '../site/live-garden.ts';
import { root } from '../site/place.ts';
import { stopPlainly } from './stop-plainly.ts';

/** The server of `npm run dev`, with the settings as they are when it starts. */
const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
const garden = gardenOfProcess();
garden.keepFiles();
await garden.load().catch(stopPlainly);
await dev({ root, server: { port: Number(values.port) } });
