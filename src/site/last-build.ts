import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../reading/cache.ts';
import { cacheFolder, isAtHome, lastBuild } from '../settings/place.ts';

/** Where this garden's last build lies, and what tells it from another garden's in its place. */
interface Record {
  folder: string;
  digest: string;
}

const record = (): string => join(cacheFolder(), 'last-build.json');

/** Where a garden lies while it is served: another vault's must not take the place of `dist/`. */
export const servedBuild = (): string => (isAtHome() ? lastBuild : join(cacheFolder(), 'site'));

/** Takes down that a build of this garden has been put into a folder. */
export function rememberBuild(folder: string): void {
  writeFileSync(record(), JSON.stringify({ folder, digest: digestOfSite(folder) }));
}

/** The folder of this garden's last build, unless another garden was built there since. */
export function findLastBuild(): string | undefined {
  try {
    const { folder, digest } = JSON.parse(readFileSync(record(), 'utf8')) as Record;
    return digestOfSite(folder) === digest ? folder : undefined;
  } catch {
    // It was never built, or what was built is gone.
    return undefined;
  }
}

function digestOfSite(folder: string): string {
  return digestOf(readFileSync(join(folder, 'garden.json'), 'latin1'));
}
