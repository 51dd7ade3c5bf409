import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const settingsName = /^(?:\.eleventy|eleventy\.config)\.[cm]?js$/;
const input = /\binput["']?\s*:\s*["'](?:\.\/)?([\w./-]+?)\/?["']/;

/**
 * The folder below that holds the texts, as far as the settings of Eleventy name it in so many words.
 * Rule: https://www.11ty.dev/docs/config/#input-directory
 */
export function inputFolderOf(folder: string): string | undefined {
  const [name] = list(folder).filter((one) => settingsName.test(one));
  if (name === undefined) return undefined;
  const [, found] = input.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
  return found === undefined || /^\.?$|^\/|\.\./.test(found) ? undefined : found;
}

/** A folder that cannot be listed is complained of where the vault is read. */
function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
