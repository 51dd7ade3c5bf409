import { createHash } from 'node:crypto';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notesFolder } from './notes-folder.ts';

/** Written into bundled pages, which lie elsewhere than their sources. */
declare const PROJECT_ROOT: string | undefined;

/** The project's root folder, absolute. */
export const root =
  typeof PROJECT_ROOT === 'undefined'
    ? fileURLToPath(new URL('../..', import.meta.url))
    : PROJECT_ROOT;

/** Where Node keeps what it has compiled, for all gardens. */
export const compiledCode = join(root, '.cache', 'compiled');

/**
 * The folder that holds the essays: `UNDERSTORY_CONTENT`, absolute or relative to the project, else
 * `content/`. Of a whole project of Hugo's or another generator's it is the folder of its texts.
 */
export function contentFolder(env: NodeJS.ProcessEnv = process.env): string {
  const given = givenFolder(env);
  return given === join(root, 'content') ? given : notesFolder(given);
}

/** The folder that `UNDERSTORY_CONTENT` names, as it is. */
export function givenFolder(env: NodeJS.ProcessEnv = process.env): string {
  const given = env['UNDERSTORY_CONTENT'];
  if (given === undefined || given === '') return join(root, 'content');
  return isAbsolute(given) ? resolve(given) : resolve(root, given);
}

/** Whether the essays are those that come with the project. */
export function isOwnGarden(env: NodeJS.ProcessEnv = process.env): boolean {
  return contentFolder(env) === join(root, 'content');
}

/** Where a build lands when nobody says otherwise. */
export const lastBuild = join(root, 'dist');

/**
 * Where builds of this content folder keep what they may use again: one place per vault, outside
 * of what installing packages anew would empty.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const name = createHash('sha256').update(contentFolder(env)).digest('hex').slice(0, 12);
  return join(root, '.cache', `vault-${name}`);
}
