import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { nativeGarden } from '../site/native.ts';
import { problem, reasonOf, report } from '../garden/index.ts';
import type { LoadedGarden } from '../site/loaded-garden.ts';
import { type Cache, digestOf } from '../reading/cache.ts';
import type { SiteFolder } from '../site/site-folder.ts';
import { isPage, type Page, type PageRenderer, pageOf, type Path } from './astro-pages.ts';
import { MarkdownCopies } from './markdown-copies.ts';
import { sheetAddress, sheetsIn } from '../rendering/style-sheets.ts';
import type { PageProgram } from './bundle.ts';
import type { BundleKeeper } from './bundle-keeper.ts';

/** Told of every page, in an order that hangs on the garden alone. */
export interface PageListener {
  begin: (pages: number, kept: Cache) => void;
  add: (file: string, html: Buffer) => Promise<void> | undefined;
}

/** How many pages are made before others get their turn. */
const turn = 16;

/** A file that is a text. */
interface PlainFile {
  /** Its place in the folder of the site. */
  file: string;
  /** The digest of all that it says; undefined for what is made as soon as it is found. */
  key: string | undefined;
  text: () => Promise<string>;
}

/** With what the pages of a site are made. */
export interface PageMeans {
  /** A digest of our own code and of the environment. */
  version: () => Promise<string>;
  /** The path under which the site lies, with a slash at both ends. */
  base: string;
  listen: PageListener;
  /** Files in which nothing of a page is, and which need no renderer. */
  files: () => Promise<PlainFile[]>;
}

/**
 * Makes the pages as Astro builds them.
 *
 * @param keep told the program of the pages and the folder of the site, as soon as both are there
 */
export function pageCache(means: PageMeans, keep: BundleKeeper['keep']): AstroIntegration {
  let site: string | undefined;
  let folder: string;
  return {
    name: 'page-cache',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer((inner: AstroPrerenderer & { app?: PageProgram }) => ({
          ...inner,
          getStaticPaths: async () => {
            if (inner.app) await keep(inner.app, folder);
            return writePages(inner, folder, site, means, logger);
          },
        }));
      },
    },
  };
}

/**
 * Makes the pages. Each page of a note or a list is a function of what it shows, whose digest is
 * its key: what an earlier build has made under the same key is written again as it was.
 *
 * @param folder the site's
 * @param site its address, where there is one
 * @returns paths that are none of pages
 */
export async function writePages(
  renderer: PageRenderer,
  folder: string,
  site: string | undefined,
  { version, base, listen, files }: PageMeans,
  logger: AstroIntegrationLogger,
): Promise<Path[]> {
  const { progress, siteIn } = nativeGarden();
  progress.begin('rendering');
  const paths = await renderer.getStaticPaths();
  const key = digestOf(await version(), ...assetNames(folder));
  const top = new URL(base, site ?? 'http://localhost');
  const pages = [
    ...paths.filter(isPage).map((path) => pageOf(path, key, renderer, top)),
    ...(await files()).map((file) => pageOfFile(file, key)),
  ];
  await makePages(pages, siteIn(folder), logger, listen);
  return paths.filter((path) => !isPage(path));
}

function pageOfFile({ file, key, text }: PlainFile, version: string): Page {
  return {
    ...{ file, address: `/${file}/` },
    key: key === undefined ? undefined : digestOf(version, file, key),
    make: async () => Buffer.from(await text()),
  };
}

/** Names of scripts and styles stand in pages, and change with what is in them. */
function assetNames(folder: string): string[] {
  try {
    return readdirSync(join(folder, '_astro')).sort();
  } catch {
    // A site without a script or style has no such folder.
    return [];
  }
}

async function makePages(
  pages: readonly Page[],
  site: SiteFolder,
  logger: AstroIntegrationLogger,
  listen: PageListener,
): Promise<void> {
  const { gardenOfProcess, progress } = nativeGarden();
  const pack = gardenOfProcess().open('pages.pack');
  const kept = gardenOfProcess().open('search.pack');
  listen.begin(pages.filter(({ file }) => file.endsWith('.html')).length, kept);
  const isNew = ({ key }: Page): boolean => key === undefined || !pack.has(key);
  const live = await gardenOfProcess().now();
  const { addresses } = live.garden;
  const sheetKey = (name: string): string => digestOf('style sheet', name);
  const sheetOf = (name: string): Buffer | undefined => {
    const made = live.sheets.get(name);
    const bytes = made === undefined ? pack.get(sheetKey(name)) : Buffer.from(made);
    if (bytes) pack.set(sheetKey(name), bytes);
    return bytes;
  };
  /** A page of an earlier build; one whose style sheet or copy is lost has to be made again. */
  const keptPage = (key: string, address: string): Buffer | undefined => {
    const html = pack.get(key);
    const isWhole = html && sheetsIn(html).every((name) => sheetOf(name));
    return isWhole && copies.isKept(address, key) ? html : undefined;
  };
  const sheets = new Set<string>();
  const fresh = new Set(pages.filter(isNew).map(({ address }) => address));
  live.expect(live.entries.flatMap(({ id }) => (fresh.has(addresses.get(id) ?? '') ? [id] : [])));
  const write = (file: string, bytes: Buffer): void => {
    if (!site.write(file, bytes))
      logger.warn(`${file} is there already, from public/ or as another page, and stays as it is.`);
  };
  /** What went wrong is tried anew by the next build. */
  const hasFailed = (address: string): boolean =>
    [...live.failures.keys()].some((id) => addresses.get(id) === address);
  const copies = new MarkdownCopies(live, pack, write);
  let done = 0;
  for (const { file, address, key, make } of pages) {
    const known = key === undefined ? undefined : keptPage(key, address);
    const { html, isSpared } = known
      ? { html: known, isSpared: false }
      : await makeSparing(live, address, make);
    if (done % turn === 0) {
      progress.count(done, pages.length);
      await setImmediate();
    }
    done++;
    if (!html) continue;
    if (key !== undefined && !known && !isSpared && !hasFailed(address)) pack.set(key, html);
    write(file, html);
    if (!file.endsWith('.html')) continue;
    for (const name of sheetsIn(html)) sheets.add(name);
    copies.add(address, known || !hasFailed(address) ? key : undefined);
    try {
      await listen.add(file, html);
    } catch (cause) {
      // Readers have the page; it is not found by search, and that is told.
      const note = live.noteAt(address);
      if (note) live.fail(note.id, cause);
      else logger.error(`${file} is not found by search: ${reasonOf(cause)}`);
    }
  }
  for (const name of sheets) {
    const css = sheetOf(name);
    if (css) write(sheetAddress(name).slice(1), css);
  }
  copies.end();
  progress.count(done, pages.length);
  progress.pages(pages.filter(({ file }) => file.endsWith('.html')).length);
  pack.save();
  const failed = [...live.failures].map(([id, why]) => problem('note-failed', id, { why }));
  if (failed.length > 0) logger.error(`\n${report(failed, 'text')}`);
}

/** A page; when it cannot be made, as much of it as can be without the note whose fault that is. */
async function makeSparing(
  live: LoadedGarden,
  address: string,
  make: () => Promise<Buffer | undefined>,
): Promise<{ html: Buffer | undefined; isSpared: boolean }> {
  try {
    return { html: await make(), isSpared: false };
  } catch (cause) {
    const note = live.noteAt(address);
    return { html: note ? live.plainPage(note, cause) : await live.spare(make), isSpared: true };
  }
}
