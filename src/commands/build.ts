import { defineCommand, gardenFolder } from './command.ts';

export const build = defineCommand({
  name: 'build',
  says: 'makes the garden a static site, search included.',
  operands: [gardenFolder],
  flags: {
    outDir: { type: 'string', value: 'DIR', says: 'where the site goes; else `dist/`' },
    force: { type: 'boolean', says: 'make all anew, whatever is kept', default: false },
    silent: { type: 'boolean', says: 'say nothing but faults', default: false },
  },
  examples: [
    ['understory build', 'the site of this garden lies in dist/'],
    ['understory build ../vault --outDir /tmp/site', 'that of another vault lies elsewhere'],
  ],
  run: async ({ outDir, force, silent, verbose }) => {
    const { keepCompiled } = await import('./compiled-code.ts');
    keepCompiled();
    const { lastBuild } = await import('../settings/place.ts');
    const { buildSite } = await import('./site-build.ts');
    const talk = silent ? 'silent' : verbose ? 'verbose' : 'phases';
    await buildSite(outDir ?? lastBuild, { force, talk });
  },
});
