import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hasGone } from '../reading/gone.ts';
import { cacheFolder } from '../settings/place.ts';
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
      'astro:config:setup': ({ command, config }) => {
        const folder = join(fileURLToPath(config.root), '.astro');
        mkdirSync(folder, { recursive: true });
        // The ids of notes that somebody wrote once, of which one may be private now.
        if (command === 'build' && hasGone(cacheFolder()))
          rmSync(join(folder, 'data-store.json'), { force: true });
        for (const name of ['content-modules.mjs', 'content-assets.mjs'])
          if (!existsSync(join(folder, name))) writeWhole(join(folder, name));
      },
    },
  };
}

function writeWhole(file: string): void {
  writeFileSync(unfinished(file), 'export default new Map();');
  renameSync(unfinished(file), file);
}
