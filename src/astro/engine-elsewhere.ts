import type { Plugin } from 'vite';

/** The plugin of Astro's that gives out what a component holds: its scripts and styles. */
const holder = 'astro:build';

/** The hook of a plugin that gives the text of a module. */
type Load = (this: unknown, id: string) => unknown;

/**
 * For Vite: lets a garden be built by a program that shares no folder with it but the top of the disk,
 * as one does that is installed for all users. Astro keeps what a component holds by its path, and
 * looks for it as if it lay in the garden, unless its address says that it is a path.
 */
export function engineElsewhere(): Plugin {
  return {
    name: 'understory-engine-elsewhere',
    configResolved: ({ plugins }) => {
      const load = plugins.find(({ name }) => name === holder)?.load;
      if (typeof load !== 'object') throw new Error(`Astro has no plugin ${holder} that loads.`);
      const handler = load.handler as Load;
      load.handler = function (this: unknown, id: string) {
        // Each environment of Vite's is told of the same plugin.
        return handler.call(this, /^\/(?!@fs\/)/.test(id) ? `/@fs${id}` : id);
      } as typeof load.handler;
    },
  };
}
