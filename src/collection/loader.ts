import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { blockProblems } from '../features/block-problems.ts';
import { grammar } from '../features/grammar.ts';
import { viewProperties } from '../features/properties/properties.ts';
import { renderNote } from '../features/render-note.ts';
import { usesOf } from '../features/uses.ts';
import {
  type Garden,
  growGarden,
  inReadingOrder,
  type Problem,
  readVault,
  report,
} from '../garden/index.ts';
import settings from '../site.config.ts';
import { codeVersion } from './code-version.ts';
import { describeEntry, describeModule, describeNeeds } from './describe.ts';
import type { EntryData } from './entry.ts';
import { type GitHistory, readGitHistory } from './git.ts';
import { shareGarden } from './graph-loader.ts';
import { isModule, moduleProblems } from './modules.ts';
import { writeManifest } from './manifest.ts';
import { measurePictures, pictureProblems } from './pictures.ts';
import { contentFolder, root } from './place.ts';
import { prepareGarden } from './prepare.ts';
import { basePath, gardenRules } from './site.ts';
import { tellTimes, type Times } from './tendings.ts';

type Memory = Parameters<typeof growGarden>[3];

/**
 * The content collection's loader: grows the garden once and hands Astro each public note with
 * its rendered text, its links and backlinks. A note is rendered anew when anything that its
 * HTML depends on has changed: its own text, what became of its links, our code.
 */
export function gardenLoader(): Loader {
  return {
    name: 'garden',
    load: async (context) => {
      const memory: Memory = new Map();
      await load(context, memory);
      watch(context, () => load(context, memory));
    },
  };
}

async function load(context: LoaderContext, memory: Memory): Promise<void> {
  const { store, logger } = context;
  const folder = contentFolder();
  const none: GitHistory = new Map();
  const history = settings.gitDates ? readGitHistory(folder) : none;
  const garden = growGarden(await readVault(folder), gardenRules, grammar, memory);
  await shareGarden(garden);
  const times = await tellTimes(garden, await history, folder);
  const measures = await measurePictures(garden);
  const broken = moduleProblems(garden);
  const prepared = prepareGarden(garden, measures, basePath());
  const version = await codeVersion();
  const gone = new Set(store.keys());
  const found: Problem[] = [...garden.problems, ...pictureProblems(garden, measures), ...broken];
  for (const note of garden.notes) {
    gone.delete(note.id);
    const runs = isModule(note) && !broken.some(({ file }) => file === note.id);
    const noteTimes = times.get(note.id) ?? { tendings: [] };
    found.push(...(await plant(context, garden, note, noteTimes, prepared, version, runs)));
  }
  for (const id of gone) store.delete(id);
  const problems = inReadingOrder(found);
  // Problems may name what is private: they are written down for the author at work, not by a build.
  await writeManifest(garden, context.watcher ? problems : []);
  say(problems, logger);
}

/** Hands a note to Astro, rendered anew if need be; gives the problems of its blocks. */
async function plant(
  context: LoaderContext,
  garden: Garden,
  note: Garden['notes'][number],
  times: Times,
  { prepare, seenOf }: ReturnType<typeof prepareGarden>,
  version: string,
  runs: boolean,
): Promise<Problem[]> {
  const { store } = context;
  const { rendering, seen, embedded, pictures } = prepare(note);
  const described = {
    ...describeEntry(garden, note, times),
    properties: settings.showProperties ? viewProperties(note.shownProperties, seen.links) : [],
  };
  const inside = embedded.map((other) => [
    ...[other.id, other.title, other.body, other.lang, other.typography],
    seenOf(other),
  ]);
  const digest = createHash('sha256')
    .update(JSON.stringify([version, note.body, described, seen, inside, runs]))
    .digest('base64');
  const present = store.get(note.id);
  if (present?.digest === digest) {
    if (present.deferredRender && present.filePath) store.addModuleImport(present.filePath);
    const known = (present.data as unknown as EntryData).blockProblems;
    if (!present.assetImports) return known;
    // Another vault may have been built since: only a change makes the store list pictures anew.
    store.delete(note.id);
    store.set(present);
    return known;
  }
  const html = renderNote(rendering);
  const module = runs ? describeModule(rendering, seen) : undefined;
  const data = {
    ...described,
    module,
    ...describeNeeds(rendering.needs),
    uses: usesOf(html),
    blockProblems: blockProblems(note, garden.trees),
    pictures: pictures.map((path) => `${imagePrefix}${path}`),
  };
  store.set({
    id: note.id,
    data: await context.parseData({ id: note.id, data }),
    filePath: relative(root, join(contentFolder(), garden.diskPathOf(note.id))),
    digest,
    deferredRender: runs,
    rendered: { html },
  });
  return data.blockProblems;
}

/** By this mark Astro knows a path in an entry's data as a picture to import. */
const imagePrefix = '__ASTRO_IMAGE_';

function say(problems: readonly Problem[], logger: LoaderContext['logger']): void {
  const grave = problems.filter((problem) => problem.level === 'error');
  if (grave.length > 0) logger.error(`\n${report(grave, 'text')}`);
  const rest = problems.filter((problem) => problem.level === 'warning').length;
  if (rest > 0)
    logger.warn(`${rest} warning${rest === 1 ? '' : 's'}: “npm run check” tells where.`);
}

/** Astro may load the collection again in one process; one ear is enough. */
const watched = new WeakSet<object>();

/** In development: anything that changes in the content folder grows the garden anew. */
function watch({ watcher, logger }: LoaderContext, reload: () => Promise<void>): void {
  if (!watcher || watched.has(watcher)) return;
  watched.add(watcher);
  const folder = contentFolder();
  watcher.add(folder);
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watcher.on('all', (_event, path) => {
    if (relative(folder, path).startsWith('..')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(reload).catch((cause: unknown) => {
        logger.error(cause instanceof Error ? cause.message : String(cause));
      });
    }, 20);
  });
}
