import { parseArgs } from 'node:util';
import { lastBuild } from '../site/place.ts';
import { buildSite } from './site-build.ts';
import { stopPlainly } from './stop-plainly.ts';

/** `npm run build [-- --outDir DIR] [-- --force] [-- --verbose | --silent]`: the garden as a static site. */
const { values } = parseArgs({
  options: {
    outDir: { type: 'string', default: lastBuild },
    force: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    silent: { type: 'boolean', default: false },
  },
});
const talk = values.silent ? 'silent' : values.verbose ? 'verbose' : 'phases';
await buildSite(values.outDir, { force: values.force, talk }).catch(stopPlainly);
