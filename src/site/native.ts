import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

type Native = typeof import('./live-garden.ts');

/** Written into bundled pages, which lie elsewhere than their sources. */
declare const LIVE_GARDEN: string | undefined;

/** Where the module that holds the garden lies. */
export const garden = fileURLToPath(
  new URL(`./live-garden${extname(import.meta.url)}`, import.meta.url),
);

/**
 * The module that holds the garden, the same for everybody in this process: taken from Node
 * itself, past Vite, which would give the settings, the collection and the pages one each.
 */
export function nativeGarden(): Native {
  const place = typeof LIVE_GARDEN === 'undefined' ? garden : LIVE_GARDEN;
  return createRequire(place)(place) as Native;
}
