import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Import } from '../features/modules/components.ts';
import {
  type Garden,
  type NoteId,
  problem,
  type Problem,
  type PublicNote,
} from '../garden/index.ts';
import { contentFolder } from '../settings/place.ts';

/**
 * Notes whose program names a file or package that is not there, itself or by what it imports,
 * with a problem for each such name, and those that failed when they were tried: their prose is
 * shown, since building them would stop the whole site.
 *
 * @param importsOf what the program of a note imports
 * @param failures why programs failed that were tried
 */
export function moduleProblems(
  garden: Pick<Garden, 'notes' | 'diskPathOf'>,
  importsOf: (id: NoteId) => readonly Import[],
  failures: ReadonlyMap<NoteId, string>,
): Problem[] {
  return garden.notes.filter(isModule).flatMap((note) => {
    const folder = dirname(join(contentFolder(), garden.diskPathOf(note.id)));
    const missing = importsOf(note.id).flatMap(({ from, line, column }) => {
      const name = missingFrom(from, folder, new Set());
      return name === undefined
        ? []
        : [problem('broken-mdx', note.id, { missing: name }, { line, column })];
    });
    const failed = failures.get(note.id);
    return missing.length > 0 || failed === undefined
      ? missing
      : [problem('broken-mdx', note.id, { failed })];
  });
}

/** MDX is a program: Astro renders it page by page. */
export function isModule(note: Pick<PublicNote, 'format' | 'unparsed'>): boolean {
  return note.format === 'mdx' && !note.unparsed;
}

/** Signs in a path that bundlers take for something else than a name. */
const misread = /[%?#]/;

/**
 * The first module that is not there: the one that is named, or one that it imports in turn.
 *
 * @param seen files that were asked about before, so that circles end
 */
function missingFrom(from: string, folder: string, seen: Set<string>): string | undefined {
  if (!/^\.{1,2}\//.test(from)) return isPackage(from) ? undefined : from;
  const file = fileOf(resolve(folder, from.split('?', 1)[0] ?? ''));
  if (file === undefined || misread.test(file)) return from;
  if (seen.has(file) || !program.test(file)) return undefined;
  seen.add(file);
  const text = readIfPossible(file);
  if (text === undefined) return from;
  for (const [, one, other] of text.matchAll(importing)) {
    const missing = missingFrom(one ?? other ?? '', dirname(file), seen);
    if (missing !== undefined) return missing;
  }
  return undefined;
}

/** Nothing where a folder has the name of a program, or nobody may read it. */
function readIfPossible(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // What cannot be read cannot be built either: that is told as what is missing.
    return undefined;
  }
}

const program = /\.(?:astro|[cm]?[jt]sx?)$/i;
/** What a statement imports that begins a line; types vanish before anything is bundled. */
const importing =
  /^[ \t]*(?:import|export)(?!\s+type\b)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"\n]+)['"]|^[ \t]*import\s*['"]([^'"\n]+)['"]/gm;

function fileOf(path: string): string | undefined {
  return ['', '.ts', '.js', '.mjs', '.tsx', '.jsx', '/index.ts', '/index.js']
    .map((end) => path + end)
    .find((one) => existsSync(one));
}

function isPackage(from: string): boolean {
  if (/^(?:astro:|node:|virtual:)/.test(from)) return true;
  try {
    import.meta.resolve(from);
    return true;
  } catch {
    // Nobody has installed it: that is what is asked here.
    return false;
  }
}
