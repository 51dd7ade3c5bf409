import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PlainError } from '../garden/plain-error.ts';
import { defineCommand, gardenFolder } from './command.ts';
import { readPort, serverFlags } from './port.ts';
import { serve } from './serve.ts';

export const preview = defineCommand({
  name: 'preview',
  says: 'serves the site as the last build left it, as a host would.',
  operands: [gardenFolder],
  flags: {
    outDir: { type: 'string', value: 'DIR', says: 'where the site lies; else where it was built' },
    ...serverFlags,
  },
  examples: [
    ['understory preview', 'the built site is open on this machine'],
    ['understory preview --host 0.0.0.0 --port 8080', 'and for all machines of this network'],
  ],
  run: async ({ outDir, host, port }) => {
    const wanted = readPort(port);
    const { findLastBuild } = await import('../site/last-build.ts');
    const { lastBuild } = await import('../settings/place.ts');
    const folder = outDir === undefined ? (findLastBuild() ?? lastBuild) : resolve(outDir);
    if (!existsSync(join(folder, 'garden.json')))
      throw new PlainError(`There is no built site in ${folder}. \`understory build\` makes one.`);
    await serve(folder, host, wanted);
  },
});
