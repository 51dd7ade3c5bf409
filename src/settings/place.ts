import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notesFolder } from './notes-folder.ts';

/** Written into bundled pages, which lie elsewhere than their sources. */
declare const ENGINE: string | undefined;

/** The folder of this program, absolute: a clone of the project, or what a package has installed. */
export const engine =
  typeof ENGINE === 'undefined' ? fileURLToPath(new URL('../..', import.meta.url)) : ENGINE;

const garden = process.env['UNDERSTORY_GARDEN'] ?? '';

/** Whether the garden lies elsewhere than this program; else it is the clone itself. */
const isElsewhere = garden !== '';

/**
 * The folder of the garden that this process is about, absolute: the one that `understory` was
 * asked for, else the clone. Whatever is made, kept or served as it is lies in it.
 */
export const root = isElsewhere ? resolve(garden) : engine;

/** Where Astro takes the project to be, and writes lists of its own. */
export const workshop = isElsewhere ? join(root, '.cache') : root;

/**
 * The same while somebody writes. Of vaults that one garden serves at once each has lists of its own:
 * in those of Astro all notes stand.
 */
export function servedWorkshop(env: NodeJS.ProcessEnv = process.env): string {
  return isAtHome(env) ? workshop : join(cacheFolder(env), 'served');
}

/** Where Node keeps what it has compiled of the code. */
export const compiledCode = join(root, '.cache', 'compiled');

/** What settings beside the notes are called. */
export const ownName = /^understory\.config\.(?:m?[jt]s|json|ya?ml)$/;

/**
 * The folder that holds the essays: `UNDERSTORY_CONTENT`, absolute or relative to the garden, else
 * `content/` or the garden's folder itself. Of a whole project of Hugo's or another generator's it is
 * the folder of its texts.
 */
export function contentFolder(env: NodeJS.ProcessEnv = process.env): string {
  const given = givenFolder(env);
  return given === join(root, 'content') ? given : notesFolder(given);
}

/** The folder that `UNDERSTORY_CONTENT` names, as it is; without it the garden's own. */
export function givenFolder(env: NodeJS.ProcessEnv = process.env): string {
  const given = env['UNDERSTORY_CONTENT'];
  if (given === undefined || given === '') return ownContent(root);
  return isAbsolute(given) ? resolve(given) : resolve(root, given);
}

/**
 * Where the notes of a garden's folder lie: in `content/` where settings stand beside it, else the
 * folder is the vault, whatever a folder in it is called.
 */
export function ownContent(folder: string): string {
  const content = join(folder, 'content');
  if (folder === engine) return content;
  const isVault = existsSync(join(folder, '.obsidian')) || !existsSync(content);
  return !isVault && readdirSync(folder).some((name) => ownName.test(name)) ? content : folder;
}

/** Whether the essays are those that come with the project. */
export function isOwnGarden(env: NodeJS.ProcessEnv = process.env): boolean {
  return contentFolder(env) === join(engine, 'content');
}

/** Whether the essays are those of the garden's own folder, and none of a vault elsewhere. */
export function isAtHome(env: NodeJS.ProcessEnv = process.env): boolean {
  return givenFolder(env) === ownContent(root);
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
