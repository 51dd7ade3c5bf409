import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import * as z from 'zod';
import { frontMatterSchema } from '../garden/index.ts';
import { engine as project } from '../settings/place.ts';
import { siteSchema } from '../settings/site-schema.ts';

/*
 * What `npm pack` does first: `engine/` becomes this program as it is installed. Vite reads sources
 * wherever they lie, but Node strips no types below `node_modules`: what Node itself loads is
 * compiled, beside the source that its map leads to.
 */
const target = join(project, 'engine');
/** What no garden needs. */
const ours = ['make-package.ts', 'lint.ts'].map((name) => join('src', 'commands', name));

rmSync(target, { recursive: true, force: true });
for (const part of ['astro.config.ts', 'package.json', 'src', 'public'])
  cpSync(join(project, part), join(target, part), {
    recursive: true,
    filter: (file) => !ours.includes(relative(project, file)),
  });
// What Node is started with, and all that it loads with these.
compile(
  [
    ...['astro.config.ts', 'src/understory.ts', 'src/commands/understory.ts'],
    ...[
      'src/commands/dev-server.ts',
      'src/programs/program-trial.ts',
      'src/rendering/note-thread.ts',
    ],
    'src/features/search/shard-thread.ts',
  ],
  { outDir: '.', sourceMap: true },
);
// What an owner's settings are written with.
compile(['src/understory.ts'], { outDir: 'types', declaration: true, emitDeclarationOnly: true });
// What an editor knows of settings in JSON or YAML; plugins, which are programs, stand in neither.
const schema = z.toJSONSchema(siteSchema, { io: 'input', unrepresentable: 'any' });
writeFileSync(join(target, 'settings.schema.json'), JSON.stringify(schema));
writeFileSync(join(target, 'note.schema.json'), JSON.stringify(frontMatterSchema()));

function compile(files: readonly string[], options: object): void {
  const settings = join(target, 'tsconfig.json');
  const compilerOptions = {
    ...{ noEmit: false, noCheck: true, rewriteRelativeImportExtensions: true, rootDir: '.' },
    ...options,
  };
  writeFileSync(
    settings,
    JSON.stringify({ extends: '../tsconfig.json', compilerOptions, files, include: [] }),
  );
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status, error } = spawnSync(process.execPath, [compiler, '-p', settings], {
    stdio: ['ignore', 2, 2],
  });
  rmSync(settings);
  if (error) throw error;
  if (status !== 0)
    throw new Error(`${files.join(', ')} in ${relative(project, target) + sep} did not compile.`);
}
