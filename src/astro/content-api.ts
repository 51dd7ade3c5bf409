import { fileURLToPath } from 'node:url';

const notes = fileURLToPath(new URL('../content.ts', import.meta.url));
/** Who asks Astro itself: the module that answers for it, and those that define collections. */
const own = /\/src\/(?:content|content\.config|astro\/programs)\.ts(?:\?|$)/;

/**
 * For Vite: whoever imports `astro:content` has its functions from `src/content.ts`, which gives the
 * notes out of the garden and all else as Astro does.
 */
export function contentApi() {
  return {
    name: 'understory-content',
    resolveId: {
      order: 'pre' as const,
      filter: { id: /^astro:content$/ },
      handler: (_id: string, importer: string | undefined) =>
        importer === undefined || own.test(importer) ? undefined : notes,
    },
  };
}
