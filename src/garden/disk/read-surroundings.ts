import { createHash } from 'node:crypto';
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Dialect, recogniseDialect } from '../dialects/dialect.ts';
import { folderDataFiles } from '../dialects/eleventy.ts';
import { isPageWithWords } from '../dialects/jekyll-files.ts';
import { readCutIn } from './cut-in.ts';
import { projectOf } from '../dialects/project.ts';

/** What lies beside the notes and says how they are meant. */
export interface Surroundings {
  /** What the content folder is called. */
  name: string;
  dialect: Dialect;
  /**
   * Texts below a blog's `_includes`, by their path there; files that texts of MkDocs' cut in;
   * templates of shortcodes of Hugo's, by the names of these.
   */
  includes: Record<string, string>;
  /** Texts below a blog's `_data`, likewise. */
  data: Record<string, string>;
  /** Obsidian's `app.json`, as written. */
  obsidian: string | undefined;
  /** Dendron's `dendron.yml`, as written. */
  dendron: string | undefined;
  /** Texts of the data files of Eleventy's folders, by their paths. */
  folderData?: Record<string, string>;
  /** In what Eleventy's Markdown is written where that is not Liquid. */
  templates?: 'nunjucks' | 'other';
  /** Tells these texts from all others. */
  digest: string;
}

/** Includes and data beyond this are not read; the text that asks for them says so. */
const mostBytes = 1_000_000;
/** Folders of these names are part of a project whose settings lie above them. */
const inProject = /^(?:content|docs?|src|posts|blog|notes|vault|pages|essays)$/i;
const mostAbove = 3;
const markdownEngine = /\bmarkdownTemplateEngine["']?\s*:\s*["']?(\w+)/;
/** Where our own settings lie, which say nothing of the notes. */
const engine = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Reads what a vault's own program keeps beside the notes.
 *
 * @param real the content folder, without symbolic links
 * @param ids paths of the notes
 * @param above the folders of the same project above them, nearest first
 * @param texts the notes' texts, which may name files beside them
 */
export async function readSurroundings(
  real: string,
  ids: readonly string[],
  above: readonly FolderAbove[],
  texts: readonly string[],
): Promise<Surroundings> {
  const top = await readdir(real);
  const dialect = recogniseDialect(
    top,
    above.flatMap(({ names }) => names),
    ids,
  );
  const isBlog = dialect === 'jekyll' || dialect === 'eleventy';
  const cutIn = dialect === 'mkdocs' ? await readCutIn(real, above, texts) : {};
  const shortcodes = dialect === 'hugo' ? await readShortcodes(above) : {};
  const includes = isBlog ? await readTexts(real, '_includes', /./) : { ...cutIn, ...shortcodes };
  const data = isBlog ? await readTexts(real, '_data', /\.(?:ya?ml|json)$/i) : {};
  const obsidian = await readText(real, join('.obsidian', 'app.json'));
  const dendron =
    (await readText(real, 'dendron.yml')) ?? (await readText(dirname(real), 'dendron.yml'));
  const templates = dialect === 'eleventy' ? await readTemplates(real, above) : undefined;
  const folderData: Record<string, string> = {};
  for (const path of dialect === 'eleventy' ? folderDataFiles(ids) : []) {
    const text = await readText(real, path);
    if (text !== undefined) folderData[path] = text;
  }
  const digest = createHash('sha256')
    .update(JSON.stringify([includes, data, templates, folderData]))
    .digest('base64');
  const told = { includes, data, obsidian, dendron, folderData };
  const found = { name: basename(real), dialect, ...told, digest };
  return templates === undefined ? found : { ...found, templates };
}

/**
 * The templates of a site's own shortcodes, by name; its own count before those of its themes.
 * Rule: https://gohugo.io/templates/shortcode/
 */
async function readShortcodes(above: readonly FolderAbove[]): Promise<Record<string, string>> {
  const project = above.find(({ names }) => projectOf(names)?.files === 'static');
  if (!project) return {};
  const themes = await readdir(join(project.folder, 'themes')).catch((): string[] => []);
  const places = ['', ...themes.map((theme) => join('themes', theme))];
  const found: Record<string, string> = {};
  for (const place of places.toReversed())
    for (const folder of ['shortcodes', '_shortcodes']) {
      const texts = await readTexts(project.folder, join(place, 'layouts', folder), /\.html$/);
      for (const [path, text] of Object.entries(texts)) found[path.replace(/\.html$/, '')] = text;
    }
  return found;
}

/** Rule: https://www.11ty.dev/docs/config/#default-template-engine-for-markdown-files */
async function readTemplates(
  real: string,
  above: readonly FolderAbove[],
): Promise<Surroundings['templates']> {
  for (const folder of [real, ...above.map((one) => one.folder)])
    for (const name of await readdir(folder)) {
      if (!/^(?:\.eleventy|eleventy\.config)\.[cm]?js$/.test(name)) continue;
      const text = await readText(folder, name);
      return templatesIn(text ?? '');
    }
  return undefined;
}

/** In what Eleventy's settings say that Markdown is written, where that is not Liquid. */
export function templatesIn(settings: string): Surroundings['templates'] {
  const [, engine = 'liquid'] = markdownEngine.exec(settings) ?? [];
  if (engine === 'liquid') return undefined;
  return engine === 'njk' ? 'nunjucks' : 'other';
}

/** A folder above the notes, and what stands in it. */
export interface FolderAbove {
  folder: string;
  names: string[];
}

/** The folders above, as far as they belong to the same project. */
export async function foldersAbove(real: string): Promise<FolderAbove[]> {
  const found: FolderAbove[] = [];
  let folder = real;
  for (let up = 0; up < mostAbove && inProject.test(basename(folder)); up++) {
    folder = dirname(folder);
    if (relative(engine, folder) === '') break;
    found.push({ folder, names: await readdir(folder).catch((): string[] => []) });
  }
  return found;
}

/**
 * The files that the project of a vault serves from its top, such as Hugo's `static/`: text names
 * them as if they lay at the top of the vault.
 *
 * @param real the content folder, without symbolic links
 * @param above the folders of the same project above it, nearest first
 * @returns paths as text has them, and where they lie, relative to the content folder
 */
export async function readPublicFiles(
  real: string,
  above: readonly FolderAbove[],
): Promise<{ id: string; path: string }[]> {
  for (const { folder, names } of above) {
    const files = projectOf(names)?.files;
    if (files === undefined) continue;
    const place = join(folder, files);
    const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({
        id: relative(place, path).split(sep).join('/').normalize('NFC'),
        path: relative(real, path).split(sep).join('/'),
      }))
      .filter(({ id }) => !/(?:^|\/)\./.test(id));
  }
  return [];
}

/**
 * The text of `_config.yml`, which makes the folder a blog of Jekyll's. One that has posts and
 * layouts works without any settings.
 */
export async function readConfig(real: string): Promise<string | undefined> {
  const path = await realpath(join(real, '_config.yml')).catch(() => undefined);
  if (path?.startsWith(real + sep) === true && (await stat(path)).isFile())
    return readFile(path, 'utf8');
  const isFolder = (name: string): Promise<boolean> =>
    stat(join(real, name)).then(
      (found) => found.isDirectory(),
      () => false,
    );
  return (await isFolder('_posts')) && (await isFolder('_layouts')) ? '' : undefined;
}

async function readText(real: string, path: string): Promise<string | undefined> {
  const place = await realpath(join(real, path)).catch(() => undefined);
  if (place?.startsWith(real + sep) !== true && dirname(place ?? '') !== real) return undefined;
  const found = await stat(place ?? '').catch(() => undefined);
  if (found?.isFile() !== true || found.size > mostBytes) return undefined;
  // What cannot be read says nothing, as if it were not there.
  return readFile(place ?? '', 'utf8').catch(() => undefined);
}

/** The texts below a folder, none of which a link leads to from elsewhere. */
async function readTexts(
  real: string,
  folder: string,
  wanted: RegExp,
): Promise<Record<string, string>> {
  const root = join(real, folder);
  const names = await readdir(root, { recursive: true }).catch((): string[] => []);
  const texts: Record<string, string> = {};
  let bytes = 0;
  for (const name of names.sort()) {
    if (!wanted.test(name)) continue;
    const text = await readText(real, join(folder, name));
    if (text === undefined || (bytes += text.length) > mostBytes) continue;
    texts[name.split(sep).join('/')] = text;
  }
  return texts;
}

/** Whether a file is HTML that Jekyll would make a page of, with words of its own. */
export async function isHtmlPage(path: string): Promise<boolean> {
  if (!/\.html?$/i.test(path)) return false;
  const file = await open(path).catch(() => undefined);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(htmlRead), 0, htmlRead, 0);
    return isPageWithWords(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file.close();
  }
}

/** So much of a page is looked at for words of its own. */
const htmlRead = 64 * 1024;
