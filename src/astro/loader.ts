import { join, relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type Problem, report } from '../garden/index.ts';
import { nativeGarden } from './native.ts';
import { digestOf } from '../reading/cache.ts';
import { contentFolder, root } from '../site/place.ts';
import type { LoadedGarden } from '../site/loaded-garden.ts';

/**
 * Hands Astro what only Astro can do: to render MDX. All else pages read from the garden itself,
 * because ten thousand notes in Astro's own store cost more than everything else.
 */
export function gardenLoader(): Loader {
  return {
    name: 'garden',
    load: async (context) => {
      const garden = nativeGarden().gardenOfProcess();
      const live = await garden.now();
      // Another vault may have been built since: only a change makes the store list them anew.
      context.store.clear();
      storeNotes(context, live);
      if (context.watcher)
        garden.onLoad((loaded) => {
          storeNotes(context, loaded);
        });
      else say(live.problems, context.logger);
    },
  };
}

function storeNotes({ store }: LoaderContext, live: LoadedGarden): void {
  const gone = new Set(store.keys());
  for (const { id, isModule } of live.entries) {
    if (!isModule) continue;
    gone.delete(id);
    const filePath = relative(root, join(contentFolder(), live.garden.diskPathOf(id)));
    store.set({ id, data: {}, filePath, digest: digestOf(filePath), deferredRender: true });
  }
  for (const id of gone) store.delete(id);
}

function say(problems: readonly Problem[], logger: LoaderContext['logger']): void {
  const grave = problems.filter((problem) => problem.level === 'error');
  if (grave.length > 0) logger.error(`\n${report(grave, 'text')}`);
  const rest = problems.filter((problem) => problem.level === 'warning').length;
  if (rest > 0)
    logger.warn(`${rest} warning${rest === 1 ? '' : 's'}: “npm run check” tells where.`);
}
