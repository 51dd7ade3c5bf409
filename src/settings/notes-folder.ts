import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectOf } from '../garden/dialects/project.ts';
import { docsFolderOf } from './mkdocs.ts';

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
  const names = list(folder);
  const notes = [docsFolderOf(folder) ?? [], projectOf(names)?.notes ?? []].flat();
  const below = notes.map((name) => join(folder, name));
  return below.find((one) => list(one, true).some((name) => /\.mdx?$/i.test(name))) ?? folder;
}

/** A folder that cannot be listed is complained of where the vault is read. */
function list(folder: string, recursive = false): string[] {
  try {
    return readdirSync(folder, { recursive, encoding: 'utf8' });
  } catch {
    return [];
  }
}
