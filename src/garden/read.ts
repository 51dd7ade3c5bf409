import { type BigIntStats, statSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { byCodePoint, problem, type Problem } from './problems.ts';

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
  /** How the disk spells the paths that are not in NFC, by id. */
  diskPaths?: Map<string, string>;
  problems: Problem[];
}

/** The content folder itself cannot be read: there is nothing to build. */
export class UnreadableVault extends Error {}

const noteName = /\.mdx?$/i;
const postName = /\.(?:markdown|mkdn?)$/i;

/** Whether a path is a note by its name: `.md` and `.mdx`; Jekyll's other endings under `_posts` or `_drafts`. */
export function isNotePath(path: string): boolean {
  return noteName.test(path) || (postName.test(path) && /(?:^|\/)_(?:posts|drafts)\//.test(path));
}

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
    diskPaths: new Map(),
    problems: [],
  };
  const real = await realpath(root).catch(refuse(root));
  if (!(await stat(real)).isDirectory()) refuse(root)(new Error('it is not a folder'));
  await walk(real, '', real, vault, known);
  vault.files.sort((a, b) => byCodePoint(a.id, b.id));
  vault.attachments.sort(byCodePoint);
  return vault;
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
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (foreign.has(entry.name)) continue;
    if (entry.name.startsWith('.')) {
      await listHidden(root, path, entry.isDirectory(), vault);
      continue;
    }
    let isFile = entry.isFile();
    let directory = entry.isDirectory();
    if (entry.isSymbolicLink()) {
      const target = await realpath(join(root, path)).catch(() => undefined);
      if (target === undefined) {
        vault.problems.push(unreadable(path, new Error('the link leads nowhere')));
        continue;
      }
      if (target !== real && !target.startsWith(real + sep)) {
        vault.problems.push(outside(path));
        continue;
      }
      // A folder linked inside its own vault would be walked for ever.
      const kind = await stat(target);
      directory = kind.isDirectory();
      isFile = kind.isFile();
      if (directory) continue;
    }
    if (directory) await walk(root, path, real, vault, known);
    else if (!isFile) continue;
    else {
      const id = path.normalize('NFC');
      if (id !== path) vault.diskPaths?.set(id, path);
      if (isNotePath(path)) await readNote(root, path, vault, known);
      else vault.attachments.push(id);
    }
  }
}

/** What tools keep here: no notes of the author's. */
const foreign = new Set(['.git', '.obsidian', '.astro', 'node_modules']);

async function listHidden(
  root: string,
  path: string,
  isFolder: boolean,
  vault: Vault,
): Promise<void> {
  const names = isFolder
    ? await readdir(join(root, path), { recursive: true }).catch(() => [])
    : [''];
  for (const name of names) {
    const id = join(path, name).split(sep).join('/').normalize('NFC');
    if (isNotePath(id)) vault.hidden.push(id);
  }
}

async function readNote(
  root: string,
  path: string,
  vault: Vault,
  known: KnownFiles | undefined,
): Promise<void> {
  const id = path.normalize('NFC');
  const place = join(root, path);
  try {
    const stamp = known && stampOf(statSync(place, { bigint: true }));
    const before = known?.get(path);
    const read =
      before && before.stamp === stamp
        ? before
        : { stamp: stamp ?? '', ...decodeFile(id, path, await readFile(place)) };
    known?.set(path, read);
    vault.problems.push(...read.problems);
    if (read.file) vault.files.push(read.file);
  } catch (cause) {
    vault.problems.push(unreadable(path, cause));
  }
}

/** What was read of each file, by its path, and how the file was stamped then. */
export type KnownFiles = Map<
  string,
  { stamp: string; file: SourceFile | undefined; problems: Problem[] }
>;

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

/**
 * Turns a file's bytes into text: UTF-8, or UTF-16 with a byte order mark; anything else
 * is read as Windows-1252, which loses no byte, with a warning. Bytes that are no text
 * at all give no text and an error.
 */
export function decode(
  id: string,
  bytes: Uint8Array,
): { text: string | undefined; problems: Problem[] } {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  const encoding = utf16 ?? (bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined);
  if (encoding !== undefined)
    return { text: new TextDecoder(encoding).decode(bytes), problems: [] };
  if (bytes.includes(0)) {
    const message = 'This file is named like a note, but it holds no text.';
    const hint = 'Give it the extension of what it is, or move it out of the content folder.';
    return { text: undefined, problems: [problem('binary-file', id, message, hint)] };
  }
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      problems: [],
    };
  } catch {
    const message = 'This file is not UTF-8; it was read as Windows-1252.';
    const hint = 'Save it as UTF-8: letters with accents may be wrong until then.';
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      problems: [problem('not-utf8', id, message, hint)],
    };
  }
}

function unreadable(path: string, cause: unknown): Problem {
  const why = cause instanceof Error ? cause.message.replace(/,? '[^']*'$/, '') : String(cause);
  return problem(
    'unreadable-file',
    path.normalize('NFC'),
    `This file cannot be read: ${why}.`,
    'Check that it exists and that you may read it; the rest of the garden was built without it.',
  );
}

function outside(path: string): Problem {
  return problem(
    'outside-link',
    path.normalize('NFC'),
    'This symbolic link leads out of the content folder, so it was not followed.',
    'Copy what it points to into the folder if it is meant to be published.',
  );
}
