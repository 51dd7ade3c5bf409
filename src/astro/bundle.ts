import { existsSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { SSRManifest } from 'astro';
import { hasGone } from '../reading/gone.ts';
import { digestOf } from '../reading/cache.ts';
import { pageVersion } from '../settings/code-version.ts';
import { cacheFolder, engine, root, workshop } from '../settings/place.ts';
import { namesIn, unfinished } from '../settings/unfinished.ts';
import type { LoadedGarden } from '../site/loaded-garden.ts';

/** What a page's head links, as Astro's own record of a page has it. */
interface PageStyles {
  key: string;
  styles: { depth: number; order: number; sheet: object }[];
}

/**
 * The program that renders the pages, as Astro bundles it: these are its private words, of the one
 * release that package.json names.
 */
export interface PageProgram {
  manifest: SSRManifest;
  getOptions: () => {
    allPages: Record<string, PageStyles>;
    settings: { scripts: { stage: string; content: string }[] };
  };
  setInternals: (internals: { pagesByKeys: Map<string, PageStyles> }) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: object }) => Promise<Response>;
}

/** What of a build by Astro is kept beside the program and the files that pages load. */
interface BundleRecord {
  entry: string;
  pages: PageStyles[];
  scripts: { stage: string; content: string }[];
  /** All other files of the bundle, and those beyond the project's own code of which it was made. */
  files: [file: string, digest: string][];
}

/** What Vite has made of the code for an earlier build of a garden. */
export interface Bundle extends BundleRecord {
  folder: string;
}

/** In it lie the program, and the scripts and styles that pages load. */
export const programFolder = 'program';
export const assetFolder = '_astro';

/** Settings come and go with a day's work; what nobody has used since is taken away. */
const unusedAfter = 24 * 3600 * 1000;

const prefix = 'bundle-';
/** What is known of the rest, after a line that says whether it is whole. */
const recordFile = 'bundle.json';

async function folderOf(loaded: LoadedGarden): Promise<string> {
  const { notes, garden } = loaded.built;
  const programs = loaded.entries
    .filter(({ isModule }) => isModule)
    .map(({ id }) => [id, garden.diskPathOf(id), notes.get(id)?.read.key]);
  const surroundings = Object.entries(process.env).filter(([name]) => name.startsWith('PUBLIC_'));
  const settings = ['.env', '.env.local', '.env.production', '.env.production.local'];
  const files = [
    ...settings.map((name) => join(workshop, name)),
    join(engine, 'tsconfig.json'),
    // Whether it is there, too, makes a difference.
    join(root, 'public/favicon.svg'),
  ].map((file) => (existsSync(file) ? digestOfFile(file) : ''));
  const parts = [engine, root, JSON.stringify([programs, surroundings.sort()]), ...files];
  return join(cacheFolder(), `${prefix}${digestOf(await pageVersion(), ...parts)}`);
}

/** What an earlier build has kept of the same code, settings and programs; undefined when none has. */
export async function findBundle(loaded: LoadedGarden): Promise<Bundle | undefined> {
  const folder = await folderOf(loaded);
  try {
    const [seal, text = ''] = readFileSync(join(folder, recordFile), 'utf8').split('\n');
    if (seal !== digestOf(text)) return undefined;
    const record = JSON.parse(text) as BundleRecord;
    const isSame = ([file, digest]: [string, string]): boolean =>
      digestOfFile(resolve(folder, file)) === digest;
    if (!record.files.every(isSame)) return undefined;
    const now = new Date();
    utimesSync(folder, now, now);
    return { ...record, folder };
  } catch {
    // There is none, or what is there is not whole: it is made again.
    return undefined;
  }
}

/**
 * Keeps what Astro has just made, for builds that would make the same.
 *
 * @param site the folder into which it builds, where the program still lies beside the site
 * @param sources files beyond the project's own code of which it was made
 */
export async function keepBundle(
  loaded: LoadedGarden,
  app: PageProgram,
  site: string,
  sources: Iterable<string>,
): Promise<void> {
  const { allPages, settings } = app.getOptions();
  const made = join(site, '.prerender');
  const entry = namesIn(made).find((name) => /^prerender-entry.*\.mjs$/.test(name));
  // Scripts that Astro adds to each page are known by their places in a bundle of another kind.
  if (entry === undefined || settings.scripts.some(({ stage }) => stage === 'page')) return;
  const folder = await folderOf(loaded);
  const draft = unfinished(folder);
  try {
    await cp(made, join(draft, programFolder), { recursive: true });
    const assets = join(site, assetFolder);
    if (existsSync(assets)) await cp(assets, join(draft, assetFolder), { recursive: true });
    const own = await readdir(draft, { recursive: true, withFileTypes: true });
    const files = own.flatMap((one) =>
      one.isFile() ? relative(draft, join(one.parentPath, one.name)) : [],
    );
    const record: BundleRecord = {
      entry,
      pages: Object.values(allPages).map(({ key, styles }) => ({ key, styles })),
      scripts: settings.scripts,
      files: [...files, ...sources].map((file) => [file, digestOfFile(resolve(draft, file))]),
    };
    const text = JSON.stringify(record);
    await writeFile(join(draft, recordFile), `${digestOf(text)}\n${text}`);
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  } catch {
    // On a full disk nothing is kept.
    await rm(draft, { recursive: true, force: true });
  }
}

/** Takes away what nobody has used for long; all of it, as long as it may name a note that has gone. */
export function sweepBundles(): void {
  const isOld = (folder: string): boolean => Date.now() - statSync(folder).mtimeMs > unusedAfter;
  const gone = hasGone(cacheFolder());
  for (const name of namesIn(cacheFolder()))
    if (name.startsWith(prefix) && (gone || isOld(join(cacheFolder(), name))))
      rmSync(join(cacheFolder(), name), { recursive: true, force: true });
}

function digestOfFile(file: string): string {
  return digestOf(readFileSync(file, 'latin1'));
}
