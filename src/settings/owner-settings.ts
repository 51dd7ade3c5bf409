import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { closest, distance } from 'fastest-levenshtein';
import { parse } from 'yaml';
import type * as z from 'zod';
import { ownersFile } from '../garden/index.ts';
import { PlainError } from '../garden/plain-error.ts';
import { contentFolder, engine, givenFolder, ownName, root } from './place.ts';

/** Settings that no site can be made with. */
export class WrongSettings extends PlainError {}

/** An owner's settings as they were written, and where. */
export interface OwnerSettings {
  /** Absolute. */
  file: string;
  settings: unknown;
}

/**
 * Finds the settings that lie beside the notes: `understory.config.ts` (or `.js`, `.json`, `.yaml`)
 * in the vault, at the top of the project that it belongs to, or in the folder above.
 *
 * @throws WrongSettings when two lie in one folder, so that nobody can tell which counts
 */
export function findOwnerSettings(): string | undefined {
  for (const folder of settingsFolders()) {
    const [name, other] = list(folder).filter((one) => ownName.test(one));
    if (other !== undefined)
      throw new WrongSettings(
        `Both ${name ?? ''} and ${other} lie in ${folder}. Keep the one that is meant.`,
      );
    if (name !== undefined) return join(folder, name);
  }
  return undefined;
}

/** The settings' file as problems name it: from the content folder when it lies beside the notes. */
export function settingsName(): string {
  const file = findOwnerSettings();
  if (file === undefined) return root === engine ? ownersFile : 'understory.config.ts';
  return relative(contentFolder(), file).split(sep).join('/');
}

/** The folders in which settings may lie beside the notes, nearest first. */
export function settingsFolders(): string[] {
  const notes = contentFolder();
  return [...new Set([notes, givenFolder(), dirname(notes)])];
}

/** A folder that is not there is complained of where the vault is read. */
function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/**
 * Reads the settings that lie beside the notes, if there are any. Paths in them are meant from
 * where they lie. A program among them runs as the owner who builds.
 *
 * @throws WrongSettings when they cannot be read
 */
export function readOwnerSettings(): OwnerSettings | undefined {
  const file = findOwnerSettings();
  if (file === undefined) return undefined;
  try {
    const settings = /\.(?:json|ya?ml)$/.test(file) ? readData(file) : readProgram(file);
    return { file, settings: fromRoot(settings ?? {}, dirname(file)) };
  } catch (cause) {
    throw new WrongSettings(
      `${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

/** JSON is YAML, too, and so both are read with the places of what is wrong. */
const readData = (file: string): unknown => parse(readFileSync(file, 'utf8'));

function readProgram(file: string): unknown {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'understory'
        ? { url: ownPackage(), shortCircuit: true }
        : next(specifier, context),
  });
  let loaded: unknown;
  try {
    loaded = createRequire(file)(file);
  } finally {
    hooks.deregister();
  }
  if (typeof loaded === 'object' && loaded !== null && 'default' in loaded) return loaded.default;
  throw new Error("it must export its settings: export default { title: '…' }.");
}

/**
 * What settings import from `understory` is the program that reads them, wherever it lies: it may be
 * installed for all users, or a clone.
 * API: https://nodejs.org/api/module.html#moduleregisterhooksoptions
 */
function ownPackage(): string {
  const compiled = join(engine, 'src', 'understory.js');
  return pathToFileURL(existsSync(compiled) ? compiled : join(engine, 'src', 'understory.ts')).href;
}

/** Extensions name files from where they stand; everybody else takes them from the project's folder. */
function fromRoot(settings: unknown, folder: string): unknown {
  if (typeof settings !== 'object' || settings === null || !('extend' in settings)) return settings;
  return { ...settings, extend: relocated(settings.extend, folder) };
}

function relocated(value: unknown, folder: string): unknown {
  if (typeof value === 'string' && /^\.\.?\//.test(value))
    return `./${relative(root, join(folder, value)).split(sep).join('/')}`;
  if (Array.isArray(value)) return value.map((one) => relocated(one, folder));
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      /Plugins$/.test(key) ? one : relocated(one, folder),
    ]),
  );
}

/**
 * Says in words what is wrong in an owner's settings: the line, the key, what it should be, and of
 * an unknown key the nearest that there is.
 *
 * @param keys the keys of the settings
 */
export function sayWrong(
  issues: readonly z.core.$ZodIssue[],
  keys: readonly string[],
  file: string,
): string {
  const text = readFileSync(file, 'utf8').split('\n');
  const lineOf = (key: string): string => {
    const escaped = key.replaceAll(/\W/g, String.raw`\$&`);
    const said = new RegExp(String.raw`(?:^|[{,\s"'])${escaped}["']?\s*:`);
    const at = text.findIndex((line) => said.test(line));
    return at === -1 ? '' : `${at + 1}: `;
  };
  return issues
    .flatMap((issue) => {
      const where = issue.path.map(String);
      if (issue.code !== 'unrecognized_keys')
        return [`  ${lineOf(where[0] ?? '')}${where.join('.') || 'settings'}: ${issue.message}`];
      return issue.keys.map((key) => {
        const near = where.length === 0 ? closest(key, [...keys]) : '';
        const hint = near !== '' && distance(key, near) <= 3 ? ` Did you mean \`${near}\`?` : '';
        return `  ${lineOf(key)}${[...where, key].join('.')}: there is no such setting.${hint}`;
      });
    })
    .join('\n');
}
