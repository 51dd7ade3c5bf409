import { type BigIntStats, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { decode } from '../decode.ts';
import { namesIn } from '../front-matter-names.ts';
import { PlainError } from '../plain-error.ts';
import { isMachinery } from '../dialects/jekyll-files.ts';
import {
  foldersAbove,
  isHtmlPage,
  readConfig,
  readPublicFiles,
  readSurroundings,
  type Surroundings,
} from './read-surroundings.ts';
import { byCodePoint } from '../code-points.ts';
import { problem, type Problem } from '../problems.ts';
import { oddKind, readRegular, unreadable } from './read-file.ts';
import { readSettings } from './read-settings.ts';
import { aboutTheFolder, isBuiltSite, isForeign, isNotePath, machinery } from '../vault-names.ts';
import type { VaultSettings } from '../vault-settings.ts';

/** A file of the content folder that may be a note: its id, its text, and where it lies. */
export interface SourceFile {
  id: string;
  text: string;
  /** The path as the disk spells it, relative to the content folder. */
  path: string;
}

/** All that is on disk: notes as text, other files by name. Nothing here is judged yet. */
export interface Vault {
  files: SourceFile[];
  attachments: string[];
  /** Notes below names that begin with a dot: nobody reads them, but a link to one is to a private note. */
  hidden: string[];
  /** Their titles and aliases, by which links may name them too. */
  hiddenNames?: string[];
  /** What is named like a note, but belongs to the site's program or its repository. */
  leftOut?: string[];
  /** How the disk spells the paths that are not in NFC, by id. */
  diskPaths?: Map<string, string>;
  /** The text of a blog's `_config.yml`. */
  config?: string;
  /** What Obsidian's settings of the vault say; undefined for a folder that is no vault of its. */
  settings?: VaultSettings;
  /** What lies beside the notes and says how they are meant. */
  surroundings?: Surroundings;
  /** Pages of a blog that are written in HTML, which are no notes. */
  htmlPages?: string[];
  problems: Problem[];
}

/** The content folder itself cannot be read: there is nothing to build. */
export class UnreadableVault extends PlainError {}

/**
 * Reads a content folder.
 *
 * @param root the folder, absolute
 * @param known what an earlier call has read: a file of the same size and time is the same
 * @returns its notes sorted by id, the names of its other files, and what could not be read
 * @throws UnreadableVault when the folder itself cannot be listed
 */
export async function readVault(root: string, known?: KnownFiles): Promise<Vault> {
  const vault: Vault = {
    files: [],
    attachments: [],
    hidden: [],
    hiddenNames: [],
    diskPaths: new Map(),
    problems: [],
  };
  const real = await realpath(root).catch(refuse(root));
  if (!(await stat(real)).isDirectory()) refuse(root)(new Error('it is not a folder'));
  const config = await readConfig(real);
  if (config !== undefined) Object.assign(vault, { config, htmlPages: [] });
  const settings = await readSettings(real, vault.problems);
  if (settings) vault.settings = settings;
  await walk(real, '', real, vault, known);
  vault.files.sort((a, b) => byCodePoint(a.id, b.id));
  const ids = vault.files.map(({ id }) => id);
  const all = new Set([...ids, ...vault.attachments]);
  const above = await foldersAbove(real);
  for (const { id, path } of await readPublicFiles(real, above)) {
    if (all.has(id) || isNotePath(id)) continue;
    vault.attachments.push(id);
    vault.diskPaths?.set(id, path);
  }
  vault.attachments.sort(byCodePoint);
  const surroundings = await readSurroundings(
    real,
    ids,
    above,
    vault.files.map(({ text }) => text),
  );
  const leftOut = ids.filter((id) => isMachinery(id, all, surroundings.dialect));
  const files = vault.files.filter(({ id }) => !leftOut.includes(id));
  return { ...vault, files, leftOut, surroundings };
}

function refuse(root: string) {
  return (cause: unknown): never => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UnreadableVault(`The content folder ${root} cannot be read: ${why}`);
  };
}

async function walk(
  root: string,
  folder: string,
  real: string,
  vault: Vault,
  known: KnownFiles | undefined,
): Promise<void> {
  const here = join(root, folder);
  const entries = await readdir(here, { withFileTypes: true }).catch((cause: unknown) => {
    if (folder === '') return refuse(root)(cause);
    vault.problems.push(unreadable(folder, cause));
    return [];
  });
  if (folder !== '' && isBuiltSite(entries.map(({ name }) => name))) return;
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (isForeign(entry.name, folder === '')) continue;
    if (aboutTheFolder.test(entry.name)) {
      vault.hidden.push(path.normalize('NFC'));
      continue;
    }
    if (vault.config !== undefined && folder === '' && machinery.has(entry.name)) continue;
    if (entry.name.startsWith('.')) {
      await listHidden(root, path, entry.isDirectory(), vault, known);
      continue;
    }
    let isFile = entry.isFile();
    const directory = entry.isDirectory();
    if (entry.isSymbolicLink()) {
      const target = await realpath(join(root, path)).catch(() => undefined);
      if (target === undefined) {
        vault.problems.push(unreadable(path, new Error('the link leads nowhere')));
        continue;
      }
      if (target !== real && !target.startsWith(real + sep)) {
        vault.problems.push(problem('outside-link', path.normalize('NFC'), {}));
        continue;
      }
      // A folder linked inside its own vault would be walked for ever.
      const kind = await stat(target).catch(() => undefined);
      if (kind?.isDirectory() === true) continue;
      isFile = kind?.isFile() === true;
    }
    if (directory) await walk(root, path, real, vault, known);
    else if (!isFile) vault.problems.push(unreadable(path, new Error(oddKind)));
    else {
      const id = path.normalize('NFC');
      if (id !== path) vault.diskPaths?.set(id, path);
      if (isNotePath(path, vault.config !== undefined)) await readNote(root, path, vault, known);
      else {
        vault.attachments.push(id);
        if (vault.htmlPages && (await isHtmlPage(join(root, path)))) vault.htmlPages.push(id);
      }
    }
  }
}

async function listHidden(
  root: string,
  path: string,
  isFolder: boolean,
  vault: Vault,
  known: KnownFiles | undefined,
): Promise<void> {
  const names = isFolder
    ? await readdir(join(root, path), { recursive: true }).catch(() => [])
    : [''];
  for (const name of names) {
    const place = join(path, name).split(sep).join('/');
    if (!isNotePath(place)) continue;
    vault.hidden.push(place.normalize('NFC'));
    // What cannot be read has no names that anybody could know.
    const read = await readKnown(root, place, known).catch(() => undefined);
    const { title, aliases } = namesIn(read?.file?.text.split(/\r\n|\n|\r/) ?? []);
    vault.hiddenNames?.push(...aliases, ...(title === undefined ? [] : [title]));
  }
}

async function readNote(
  root: string,
  path: string,
  vault: Vault,
  known: KnownFiles | undefined,
): Promise<void> {
  try {
    const { file, problems } = await readKnown(root, path, known);
    vault.problems.push(...problems);
    if (file) vault.files.push(file);
  } catch (cause) {
    vault.problems.push(unreadable(path, cause));
  }
}

/** A file as text; one that has not changed since it was read is not read again. */
async function readKnown(
  root: string,
  path: string,
  known: KnownFiles | undefined,
): Promise<KnownFile> {
  const place = join(root, path);
  const stamp = known && stampOf(statSync(place, { bigint: true }));
  const before = known?.get(path);
  if (before && before.stamp === stamp) return before;
  const decoded = decodeFile(path.normalize('NFC'), path, await readRegular(place));
  const read = { stamp: stamp ?? '', ...decoded };
  known?.set(path, read);
  return read;
}

/** What was read of each file, by its path, and how the file was stamped then. */
export type KnownFiles = Map<string, KnownFile>;

interface KnownFile {
  stamp: string;
  file: SourceFile | undefined;
  problems: Problem[];
}

function stampOf({ mtimeNs, ctimeNs, size, ino }: BigIntStats): string {
  return [mtimeNs, ctimeNs, size, ino].join(' ');
}

function decodeFile(
  id: string,
  path: string,
  bytes: Uint8Array,
): { file: SourceFile | undefined; problems: Problem[] } {
  const { text, problems } = decode(id, bytes);
  return { file: text === undefined ? undefined : { id, text, path }, problems };
}
