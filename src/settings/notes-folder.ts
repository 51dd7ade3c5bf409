import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { projectOf } from '../garden/dialects/project.ts';
import { inputFolderOf } from './eleventy.ts';
import { docsFolderOf } from './mkdocs.ts';
import { readYaml, recordOf, textOf } from './read-yaml.ts';

const known = new Map<string, string>();

/**
 * Where the notes lie: in the folder itself, or, when it is the top of a generator's project, in
 * the folder below that holds its texts.
 */
export function notesFolder(folder: string): string {
  const found = known.get(folder) ?? find(folder);
  known.set(folder, found);
  return found;
}

function find(folder: string): string {
  const project = projectOf(list(folder));
  const said = [docsFolderOf(folder), inputFolderOf(folder), vaultFolderOf(folder)];
  const below = [...said.filter((one) => one !== undefined), ...(project?.notes ?? [])];
  for (const name of below) {
    const found = join(folder, name);
    const notes = list(found, true).filter((path) => /\.mdx?$/i.test(path));
    if (notes.length === 0) continue;
    const inner = project?.inner ?? '';
    return notes.every((path) => path.startsWith(inner + sep)) ? join(found, inner) : found;
  }
  return folder;
}

/**
 * The only vault of a workspace of Dendron's; notes in several are read together.
 * Rule: https://wiki.dendron.so/notes/q9yo0zfu4qbzb3rwgy7c2t8/
 */
function vaultFolderOf(folder: string): string | undefined {
  const { vaults } = recordOf(readYaml(join(folder, 'dendron.yml'))['workspace']);
  const [only, ...others] = Array.isArray(vaults) ? (vaults as unknown[]) : [];
  const path = others.length > 0 ? undefined : textOf(recordOf(only)['fsPath']);
  return path === undefined || /^[./]|\.\./.test(path) ? undefined : path;
}

/** A folder that cannot be listed is complained of where the vault is read. */
function list(folder: string, recursive = false): string[] {
  try {
    return readdirSync(folder, { recursive, encoding: 'utf8' });
  } catch {
    return [];
  }
}
