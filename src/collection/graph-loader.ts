import { createHash } from 'node:crypto';
import type { Loader, LoaderContext } from 'astro/loaders';
import * as z from 'zod';
import { layOut } from '../features/graph/layout.ts';
import { tieNumbers } from '../features/graph/tie-numbers.ts';
import type { Garden } from '../garden/index.ts';
import { codeVersion } from './code-version.ts';

/** The graph as its collection keeps it: numbers with commas between them. */
export const graphSchema = z.object({ ties: z.string(), places: z.string() });

export const graphId = 'graph';

const first = Promise.withResolvers<Garden>();
let latest: Garden | undefined;
let planted: LoaderContext | undefined;

/**
 * The graph's collection, of one entry: how the notes are tied, and where each stands. It waits for
 * the garden that the notes' loader grows, and grows no other.
 */
export function graphLoader(): Loader {
  return {
    name: 'graph',
    load: async (context) => {
      planted = context;
      await plantGraph(context, latest ?? (await first.promise));
    },
  };
}

/** Hands the garden to the graph; to be called whenever it has been grown. */
export async function shareGarden(garden: Garden): Promise<void> {
  latest = garden;
  first.resolve(garden);
  if (planted) await plantGraph(planted, garden);
}

/** Places follow from ids and ties alone: most edits of a text tie nothing anew, and cost nothing. */
async function plantGraph({ store }: LoaderContext, garden: Garden): Promise<void> {
  const ids = garden.notes.flatMap((note) => (note.introduces === undefined ? [note.id] : []));
  const ties = tieNumbers(ids, (at) => {
    const own = garden.ties.get(ids[at] ?? '');
    return own?.links.map(({ to }) => to) ?? [];
  });
  const digest = createHash('sha256')
    .update(await codeVersion())
    .update(JSON.stringify(ids))
    .update(ties)
    .digest('base64');
  if (store.get(graphId)?.digest === digest) return;
  const data = { ties: ties.join(), places: layOut({ ids, ties }).join() };
  store.set({ id: graphId, data, digest });
}
