import {
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hasGone } from '../reading/gone.ts';
import { cacheFolder, root, servedWorkshop, workshop } from '../settings/place.ts';
import { unfinished } from '../settings/unfinished.ts';

/**
 * Lets builds of several gardens begin at once in a fresh checkout. Astro writes two lists into
 * `.astro/`, which all of them share, each under a name of its own that two builds take from each
 * other; it leaves alone what is as it should be. No garden has anything in them: both are empty
 * unless the owner has collections with files.
 */
export function sharedFolder(): AstroIntegration {
  return {
    name: 'shared-folder',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        const project = join(fileURLToPath(config.root), '.');
        const folder = join(project, '.astro');
        mkdirSync(folder, { recursive: true });
        if (relative(project, root) !== '') furnish(project);
        // A garden elsewhere may have packages of its own, of other releases.
        if (workshop !== root && command === 'build')
          updateConfig({ vite: { environments: { prerender: bundled } } });
        // The ids of notes that somebody wrote once, of which one may be private now.
        if (command === 'build' && hasGone(cacheFolder()))
          for (const place of [project, servedWorkshop()])
            rmSync(join(place, '.astro', 'data-store.json'), { force: true });
        for (const name of ['content-modules.mjs', 'content-assets.mjs'])
          if (!existsSync(join(folder, name))) writeWhole(join(folder, name));
      },
    },
  };
}

/**
 * In a garden elsewhere Astro looks for packages where it takes the project to be: they lie beside
 * this program, which may be installed for all users or fetched to run once. Git keeps nothing of it.
 */
function furnish(folder: string): void {
  const packages = dirname(dirname(createRequire(import.meta.url).resolve('astro/package.json')));
  const link = join(folder, 'node_modules');
  // The program may have been installed anew elsewhere since.
  if (!leadsTo(link, packages)) {
    rmSync(link, { force: true });
    symlinkSync(packages, link, 'junction');
  }
  writeFileSync(join(folder, '.gitignore'), '*\n');
}

/** Pages that bring the packages along that they need. */
const bundled = { resolve: { noExternal: true as const } };

function leadsTo(link: string, folder: string): boolean {
  return existsSync(link) && realpathSync(link) === realpathSync(folder);
}

function writeWhole(file: string): void {
  writeFileSync(unfinished(file), 'export default new Map();');
  renameSync(unfinished(file), file);
}
