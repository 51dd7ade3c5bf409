import type { RawFrontMatter } from './front-matter.ts';
import { foldName } from './property-names.ts';

/**
 * Names under which programs and people say whether a note is for readers: those that keep it when
 * they say yes, and those that keep it when they say no.
 * Sources: https://gohugo.io/content-management/page-bundles/#headless-bundle, Logseq's `public`,
 * Digital Garden's `dg-publish` (https://dg-docs.ole.dev/)
 */
const keepingNames: ReadonlyMap<string, boolean> = new Map([
  ...['draft', 'private', 'unpublished', 'is_draft', 'isdraft', 'headless'].map(
    (name) => [name, true] as const,
  ),
  ...['publish', 'published', 'public', 'dg_publish'].map((name) => [name, false] as const),
]);
const statusNames = ['status', 'post_status', 'visibility'];

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
  for (const name of statusNames) {
    const status = folded.get(name);
    if ([status?.value].flat().some(isKeptStatus)) return status?.key;
  }
  const build = folded.get('build') ?? folded.get('_build');
  if (build && isNotRendered(build.value)) return build.key;
  const all = Object.entries(data).map(([key, value]) => [key, [value]] as const);
  return [...all, ...(doubled ?? [])].find(([key, values]) =>
    values.some((value) => keeps(key, value)),
  )?.[0];
}

/** Whether a property says, by its name and its value, that its note is kept from readers. */
export function keeps(key: string, value: unknown): boolean {
  const keeping = keepingNames.get(foldName(key));
  return keeping !== undefined && spokenBoolean(String(value)) === keeping;
}

/** One may be written as a tag or as a link to the note of that status. */
function isKeptStatus(value: unknown): boolean {
  return typeof value === 'string' && keptStatus.test(value.replace(/[[\]#]/g, '').trim());
}

/**
 * Whether Hugo would make no page of a note.
 * Rule: https://gohugo.io/content-management/build-options/
 */
function isNotRendered(build: unknown): boolean {
  if (typeof build !== 'object' || build === null || !('render' in build)) return false;
  return ['false', 'never'].includes(String(build.render));
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
