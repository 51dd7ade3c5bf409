import type { RawFrontMatter } from './front-matter.ts';
import { foldName } from './property-names.ts';

/** A status that a writer gives to what is not meant to be read yet. */
const keptStatus = /^(?:draft|private|unpublished|hidden)$/i;

/**
 * The property by which a note keeps itself from readers: one that says so, in any of its values if
 * it stands twice and in whatever case, or one of those that count here with a value that says
 * neither yes nor no, or a lock without a password or with two. A slip must not publish what its
 * author meant to keep.
 *
 * @param folded the properties by their names as they are compared
 * @param refused names whose values nobody understands
 * @returns its key as the author wrote it
 */
export function keepingProperty(
  raw: RawFrontMatter,
  folded: ReadonlyMap<string, { key: string; value: unknown }>,
  refused: ReadonlySet<string>,
): string | undefined {
  const { data, doubled } = raw;
  const dateKey = folded.get('date')?.key ?? '';
  // When a note begins or ceases to be public is as good as whether it is.
  const begins = /^publish/.test(foldName(dateKey)) ? ['date'] : [];
  const doubtful = [
    ...['draft', 'private', 'publish', 'published', 'expiry', 'password', 'lock_title'],
    ...begins,
  ].find((name) => refused.has(name));
  if (doubtful !== undefined) return folded.get(doubtful)?.key ?? doubtful;
  const lock = doubtfulLock(raw, folded);
  if (lock !== undefined) return lock;
  // Eleventy makes no page of such a file: https://www.11ty.dev/docs/permalinks/
  const permalink = folded.get('permalink');
  if (permalink?.value === false) return permalink.key;
  const status = folded.get('status');
  if (typeof status?.value === 'string' && keptStatus.test(status.value.trim())) return status.key;
  const all = Object.entries(data).map(([key, value]) => [key, [value]] as const);
  return [...all, ...(doubled ?? [])].find(([key, values]) => {
    const name = foldName(key);
    const keeping = ['draft', 'private'].includes(name);
    if (!keeping && !['publish', 'published'].includes(name)) return false;
    return values.some((value) => value === keeping || spokenBoolean(String(value)) === keeping);
  })?.[0];
}

/**
 * The property by which a note is a drawing of Excalidraw's, whose text is made for that program; as
 * its author wrote it.
 * Rule: https://github.com/zsviczian/obsidian-excalidraw-plugin/wiki
 */
export function drawingProperty(folded: ReadonlyMap<string, { key: string }>): string | undefined {
  return folded.get('excalidraw_plugin')?.key;
}

/** A property that should lock the note, and does not say by which one password. */
function doubtfulLock(
  { data, doubled }: RawFrontMatter,
  folded: ReadonlyMap<string, unknown>,
): string | undefined {
  for (const name of ['password', 'lock_title']) {
    const [key, ...others] = Object.keys(data).filter((one) => foldName(one) === name);
    if (key === undefined) continue;
    const isClear = folded.has(name) && folded.has('password');
    if (!isClear || others.length > 0 || doubled?.has(key) === true) return key;
  }
  return undefined;
}

/** What a word says that stands for yes or no; any other is given back. */
export function spokenBoolean(value: string): boolean | string {
  const said = value.trim().toLowerCase();
  if (['yes', 'true', 'on'].includes(said)) return true;
  return ['no', 'false', 'off'].includes(said) ? false : value;
}
