import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The files below a folder of this tree. */
export function list(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** What one file takes from another, or from a package. */
export interface Import {
  /** As written, without what follows a question mark. */
  from: string;
  /** Whether nothing is left of it when the program runs. */
  isType: boolean;
  /** Whether it is loaded only when it is asked for. */
  isLazy: boolean;
}

const statement =
  /^[ \t]*(?:import|export)\b([^'"()]*)'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|@import '([^'$]+)'/gm;

/** All imports and exports from elsewhere in the text of a TypeScript, Astro or CSS file. */
export function importsIn(text: string): Import[] {
  return [...text.matchAll(statement)]
    .filter(([, names = '']) => names.trim() === '' || /\bfrom\s*$/.test(names))
    .map(([, names = '', from, lazy, style]) => ({
      from: (from ?? lazy ?? style ?? '').split('?', 1)[0] ?? '',
      isType: areTypes(names.trim()),
      isLazy: lazy !== undefined,
    }));
}

function areTypes(names: string): boolean {
  if (/^type\b/.test(names)) return true;
  const inner = /^\{([^}]*)\}/.exec(names)?.[1];
  return inner?.split(',').every((name) => /^(?:type\b|$)/.test(name.trim())) ?? false;
}

/** The files of this tree that a file imports. */
export function filesImportedBy(path: string): (Import & { path: string })[] {
  return importsIn(read(path))
    .filter(({ from }) => from.startsWith('.'))
    .map((one) => ({ ...one, path: relative(root, resolve(root, dirname(path), one.from)) }));
}
