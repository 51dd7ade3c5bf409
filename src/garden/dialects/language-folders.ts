import type { NoteId } from '../note.ts';
import { isLanguage } from '../languages.ts';
import type { Dialect } from './dialect.ts';

/** Generators whose projects have a folder for each language. */
const translators: ReadonlySet<Dialect> = new Set(['astro', 'hugo', 'mkdocs']);
const folder = /^(?:[^/]+\/)?([a-z]{2,3}(?:-[a-z]{2,4})?)\//i;
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * The folders whose notes are in a language of their own, and which. Such a folder is called by its
 * language, at the top or in a collection there, and most of its notes have a fellow of the same
 * name beside it or in another language.
 * Rules: https://starlight.astro.build/guides/i18n/ and
 * https://gohugo.io/content-management/multilingual/#translation-by-content-directory
 *
 * @param ids paths of the notes
 */
export function languageFolders(
  ids: readonly NoteId[],
  dialect: Dialect,
): Readonly<Record<string, string>> {
  if (!translators.has(dialect)) return {};
  const below = Map.groupBy(ids, folderOf);
  const isThere = new Set(ids.map(bare));
  const found: Record<string, string> = {};
  const half: string[] = [];
  for (const [path, notes] of below) {
    if (path === undefined) continue;
    const parent = path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
    const others = [...below.keys()].filter((one) => one !== path && one?.startsWith(parent));
    const places = [parent, ...others.flatMap((one) => one ?? [])];
    const translated = notes.filter((id) =>
      places.some((place) => isThere.has(bare(place + id.slice(path.length)))),
    );
    if (translated.length * 2 >= notes.length) found[path] = languageOf(path);
    else if (translated.length > 0) half.push(path);
  }
  // Beside a folder of translations lies that of what they were made from.
  if (Object.keys(found).length > 0) for (const path of half) found[path] = languageOf(path);
  return found;
}

/** The language of a note that lies in such a folder. */
export function languageByFolder(
  folders: Readonly<Record<string, string>>,
  id: NoteId,
): string | undefined {
  const path = folderOf(id);
  return path === undefined ? undefined : folders[path];
}

/** A translation may have components where the first text has none. */
const bare = (id: NoteId): string => id.replace(/\.\w+$/, '');

function folderOf(id: NoteId): string | undefined {
  const [path, name = ''] = folder.exec(id) ?? [];
  return isLanguage(name) && names.of(name) !== undefined ? path : undefined;
}

function languageOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/', path.length - 2) + 1, -1);
  return new Intl.Locale(name).toString();
}
