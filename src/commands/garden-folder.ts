import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { RefusedFlag } from './flags.ts';
import { PlainError } from '../garden/plain-error.ts';

/**
 * Makes a folder the garden of this process, before anything is loaded that asks where it is.
 *
 * @param given as it was typed, from the working folder
 * @param mayBeMissing whether the command makes the folder itself
 * @throws RefusedFlag when there is no such folder
 * @throws PlainError when it cannot be read
 */
export function enterGarden(given: string, mayBeMissing: boolean): void {
  const folder = resolve(given);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new RefusedFlag(`${given} is a file, and no folder.`);
  if (!found && !mayBeMissing) throw new RefusedFlag(`There is no folder ${given}.${npmHint()}`);
  if (found) list(folder);
  process.env['UNDERSTORY_GARDEN'] = gardenAround(folder);
}

/** Who stands among the notes of a garden means the garden. */
function gardenAround(folder: string): string {
  const above = dirname(folder);
  if (basename(folder) !== 'content' || hasSettings(folder)) return folder;
  return hasSettings(above) ? above : folder;
}

const hasSettings = (folder: string): boolean =>
  list(folder).some((name) => name.startsWith('understory.config.'));

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new PlainError(`${folder} cannot be read: ${(cause as Error).message}`, { cause });
  }
}

/** npm keeps the flags for itself that stand before two dashes, and hands on what follows them. */
function npmHint(): string {
  return process.env['npm_lifecycle_event'] === undefined
    ? ''
    : ' Flags of an npm script stand behind two dashes: `npm run build -- --force`.';
}
