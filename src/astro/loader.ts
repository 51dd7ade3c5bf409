import type { Loader, LoaderContext } from 'astro/loaders';
import { type Problem, report, worstOf } from '../garden/index.ts';
import { nativeGarden } from '../site/native.ts';
import type { LoadedGarden } from '../site/loaded-garden.ts';

type StoreEntry = Parameters<LoaderContext['store']['set']>[0];

/**
 * Tells Astro which notes there are, so that other collections may refer to them. What is known of
 * each, `src/content.ts` has from the garden itself.
 */
export function notesLoader(): Loader {
  return {
    name: 'garden',
    load: async (context) => {
      const loaded = await load(context, ({ garden }) =>
        garden.notes
          .filter((note) => note.introduces === undefined)
          .map(({ id }) => ({ id, data: {}, digest: id })),
      );
      if (context.watcher) return;
      sayOf(loaded, context.logger);
    },
  };
}

/** Fills Astro's store from the garden as it is now, and while somebody writes after each change. */
async function load(
  { store, watcher }: LoaderContext,
  list: (loaded: LoadedGarden) => StoreEntry[],
): Promise<LoadedGarden> {
  const live = nativeGarden().gardenOfProcess();
  const loaded = await live.now();
  const fill = (now: LoadedGarden): void => {
    const gone = new Set(store.keys());
    for (const entry of list(now)) {
      gone.delete(entry.id);
      store.set(entry);
    }
    for (const id of gone) store.delete(id);
  };
  // Another vault may have been built since: only a change makes the store list them anew.
  store.clear();
  fill(loaded);
  if (watcher) live.onLoad(fill);
  return loaded;
}

/** Says what is amiss in a garden that is being built, and which notes wait for their dates. */
export function sayOf(
  { problems, garden }: Pick<LoadedGarden, 'problems' | 'garden'>,
  logger: Pick<LoaderContext['logger'], 'warn' | 'error'>,
): void {
  say(problems, logger);
  sayWhoWaits(garden, logger);
}

function sayWhoWaits(
  { judged }: Pick<LoadedGarden['garden'], 'judged'>,
  logger: Pick<LoaderContext['logger'], 'warn'>,
): void {
  const waiting = judged.filter(({ rule }) => rule.by === 'waiting');
  if (waiting.length === 0) return;
  const names = waiting.slice(0, 5).map(({ id, rule: { what = '' } }) => `${id} (${what})`);
  const rest = waiting.length > 5 ? ` and ${waiting.length - 5} more` : '';
  const who =
    waiting.length === 1
      ? 'A note waits for its date'
      : `${waiting.length} notes wait for their dates`;
  logger.warn(`${who}: ${names.join(', ')}${rest}. The setting \`future\` publishes them now.`);
}

/** So many errors are told by a build; who wants to mend them asks for all. */
const mostSaid = 5;

function say(
  problems: readonly Problem[],
  logger: Pick<LoaderContext['logger'], 'warn' | 'error'>,
): void {
  const grave = problems.filter((problem) => problem.level === 'error');
  if (grave.length > 0) logger.error(`\n${report(worstOf(grave, mostSaid), 'text')}`);
  const unsaid = grave.length - mostSaid;
  if (unsaid > 0)
    logger.error(`${unsaid} more error${unsaid === 1 ? '' : 's'}: “npm run check” lists all.`);
  const rest = problems.filter((problem) => problem.level === 'warning').length;
  if (rest > 0)
    logger.warn(`${rest} warning${rest === 1 ? '' : 's'}: “npm run check” tells where.`);
}
