import { lastBuild } from '../settings/place.ts';
import { command } from './command.ts';

await command(
  {
    name: 'npm run build',
    says: 'makes the garden a static site, search included.',
    flags: {
      outDir: { type: 'string', value: 'DIR', says: 'where the site goes', default: lastBuild },
      force: { type: 'boolean', says: 'make all anew, whatever is kept', default: false },
      silent: { type: 'boolean', says: 'say nothing but faults', default: false },
    },
  },
  async ({ outDir, force, silent, verbose }) => {
    const { buildSite } = await import('./site-build.ts');
    const talk = silent ? 'silent' : verbose ? 'verbose' : 'phases';
    await buildSite(outDir, { force, talk });
  },
);
