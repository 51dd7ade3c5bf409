import { parseArgs } from 'node:util';
import { lastBuild } from '../collection/place.ts';
import { buildSite } from './site-build.ts';
import { stopPlainly } from './stop-plainly.ts';

/** `npm run build [-- --outDir DIR] [-- --force]`: the garden as a static site. */
const { values } = parseArgs({
  options: {
    outDir: { type: 'string', default: lastBuild },
    force: { type: 'boolean', default: false },
  },
});
await buildSite(values.outDir, { force: values.force }).catch(stopPlainly);
