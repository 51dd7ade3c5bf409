import { rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { hasGone } from '../reading/gone.ts';
import { cacheFolder, compiledCode } from '../settings/place.ts';
import { namesIn } from '../settings/unfinished.ts';

/** More files than this are of programs that are gone: each build by Astro makes some of new names. */
const mostFiles = 8000;

/**
 * Has Node keep what it compiles from one command to the next: half of a short command's time goes
 * into that. Best called before what the command needs is imported.
 */
export function keepCompiled(): void {
  const { directory } = enableCompileCache(compiledCode);
  // Threads and processes that this one starts take it from here.
  if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= compiledCode;
}

/** Takes away what has grown too large; all, when a note has gone, which may be a program. */
export function sweepCompiled(): void {
  const gone = hasGone(cacheFolder());
  for (const release of namesIn(compiledCode)) {
    const folder = join(compiledCode, release);
    if (gone || namesIn(folder).length > mostFiles)
      rmSync(folder, { recursive: true, force: true });
  }
}
