import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { grammar } from '../features/grammar.ts';
import { renderNote } from '../features/render-note.ts';
import {
  type Garden,
  growGarden,
  inReadingOrder,
  type Note,
  type Problem,
  readVault,
  report,
} from '../garden/index.ts';
import { codeVersion } from './code-version.ts';
import { describeEntry, describeModule } from './describe.ts';
import { shareGarden } from './graph-loader.ts';
import { writeManifest } from './manifest.ts';
import { measurePictures, pictureProblems } from './pictures.ts';
import { contentFolder, root } from './place.ts';
import { prepareGarden } from './prepare.ts';
import { basePath, gardenRules } from './site.ts';

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
  const garden = growGarden(await readVault(contentFolder()), gardenRules, grammar, memory);
  await shareGarden(garden);
  const measures = await measurePictures(garden);
  const problems = inReadingOrder([...garden.problems, ...pictureProblems(garden, measures)]);
  // Problems may name what is private: they are written down for the author at work, not by a build.
  await writeManifest(garden, context.watcher ? problems : []);
  const prepared = prepareGarden(garden, measures, basePath());
  const version = await codeVersion();
  const gone = new Set(store.keys());
  for (const note of garden.notes) {
    gone.delete(note.id);
    await plant(context, garden, note, prepared, version);
  }
  for (const id of gone) store.delete(id);
  say(problems, logger);
}

async function plant(
  context: LoaderContext,
  garden: Garden,
  note: Garden['notes'][number],
  { prepare, seenOf }: ReturnType<typeof prepareGarden>,
  version: string,
): Promise<void> {
  const { store } = context;
  const { rendering, seen, embedded, pictures } = prepare(note);
  const described = describeEntry(garden, note);
  const inside = embedded.map((other) => [other.id, other.title, other.body, seenOf(other)]);
  const digest = createHash('sha256')
    .update(JSON.stringify([version, note.body, described, seen, inside]))
    .digest('base64');
  const present = store.get(note.id);
  if (present?.digest === digest) {
    if (present.deferredRender && present.filePath) store.addModuleImport(present.filePath);
    if (!present.assetImports) return;
    // Another vault may have been built since: only a change makes the store list pictures anew.
    store.delete(note.id);
    store.set(present);
    return;
  }
  const html = renderNote(rendering);
  const module = isModule(note) ? describeModule(rendering, seen) : undefined;
  const data = {
    ...described,
    module,
    imageOrigins: imageOriginsOf(html),
    pictures: pictures.map((path) => `${imagePrefix}${path}`),
  };
  store.set({
    id: note.id,
    data: await context.parseData({ id: note.id, data }),
    filePath: relative(root, join(contentFolder(), garden.diskPathOf(note.id))),
    digest,
    deferredRender: isModule(note),
    rendered: { html },
  });
}

/** The sites from which pictures in a note's own HTML come. */
function imageOriginsOf(html: string): string[] {
  const tags = html.matchAll(/<img((?:\s[\w-]+(?:="[^"]*")?)*)>/g);
  const origins = [...tags].flatMap(([, attributes = '']) => {
    const src = /\ssrc="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const address = src.startsWith('//') ? `https:${src}` : src;
    // Only what the URL standard makes of it may stand in a policy, not what was written.
    if (!URL.canParse(address)) return [];
    const { origin, protocol } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? [origin] : [];
  });
  return [...new Set(origins)].sort();
}

/** By this mark Astro knows a path in an entry's data as a picture to import. */
const imagePrefix = '__ASTRO_IMAGE_';

/** MDX is a program: Astro renders it page by page. */
function isModule(note: Note): boolean {
  return note.format === 'mdx' && !note.unparsed;
}

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
