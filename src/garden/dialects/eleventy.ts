import { dayOf } from '../dates.ts';
import type { NoteId } from '../note.ts';
import { baseName, folderOf, readDatedName } from '../paths.ts';
import { addressOfPath, slugSegment } from '../segments.ts';

/**
 * Where Eleventy had a note whose name begins with its date, which it leaves out of the address.
 * Rule: https://www.11ty.dev/docs/data-eleventy-supplied/#fileslug
 */
export function eleventyAddresses(id: string): string[] {
  const dated = readDatedName(id);
  const address = dated && addressOfPath(stemOf(id));
  return address === undefined ? [] : [address];
}

/** The data files of a site's folders, by the path of each: front matter of all that lies below. */
export type FolderData = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Where the data of a folder may stand.
 * Rule: https://www.11ty.dev/docs/data-template-dir/
 */
export function folderDataFiles(ids: readonly NoteId[]): string[] {
  const folders = new Set(ids.flatMap((id) => foldersOf(id)));
  return [...folders].flatMap((folder) => {
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    return [`${folder}/${name}.json`, `${folder}/${name}.11tydata.json`];
  });
}

/**
 * What a note's folders say of it, the nearest last. The tags of a folder only name its list, and
 * are none of the note's.
 */
export function folderValues(all: FolderData, id: NoteId): Record<string, unknown> {
  const found = Object.assign({}, ...foldersOf(id).map((folder) => all[folder] ?? {})) as Record<
    string,
    unknown
  >;
  delete found['tags'];
  return found;
}

/**
 * What a note is called in menus, where it has no other title.
 * Rule: https://www.11ty.dev/docs/plugins/navigation/
 */
export function titleInMenus(data: Readonly<Record<string, unknown>>): string | undefined {
  const { eleventyNavigation } = data;
  if (typeof eleventyNavigation !== 'object' || eleventyNavigation === null) return undefined;
  const { title, key } = eleventyNavigation as Record<string, unknown>;
  return [title, key].find((one) => typeof one === 'string' && one.trim() !== '') as
    string | undefined;
}

/** The data of folders, of the texts of their files; one that cannot be read says nothing. */
export function readFolderData(texts: Readonly<Record<string, string>>): FolderData {
  const found: Record<string, Record<string, unknown>> = {};
  for (const [path, text] of Object.entries(texts)) {
    const said = parse(text);
    const folder = folderOf(path);
    if (typeof said === 'object' && said !== null && !Array.isArray(said))
      found[folder] = { ...found[folder], ...said };
  }
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Its own program stops at it and says so.
    return undefined;
  }
}

/** The folders of a path, the outermost first. */
function foldersOf(id: NoteId): string[] {
  const segments = folderOf(id).split('/').filter(Boolean);
  return segments.map((_, at) => segments.slice(0, at + 1).join('/'));
}

const call = /\{\{-?\s*([\w.]+)\s*((?:\|[^{}|]*)*)-?\}\}/g;

/**
 * A permalink in which a template calls what is known of its note, filled; undefined when it calls
 * anything else.
 * Rule: https://www.11ty.dev/docs/permalinks/
 *
 * @param data the note's front matter
 * @param date when it was made
 */
export function filledPermalink(
  permalink: string,
  id: NoteId,
  data: Readonly<Record<string, unknown>>,
  date: string | undefined,
): string | undefined {
  const filled = permalink.replace(
    call,
    (written, name: string, filters: string) => valueOf(name, filters, id, data, date) ?? written,
  );
  return /\{[{%]/.test(filled) ? undefined : filled;
}

function valueOf(
  name: string,
  filters: string,
  id: NoteId,
  data: Readonly<Record<string, unknown>>,
  date: string | undefined,
): string | undefined {
  if (name === 'page.date' || name === 'date') return dateAs(filters, date);
  const filter = /^\s*(?:\|\s*(?:slug|slugify|url|lower|downcase)\s*)*$/;
  if (!filter.test(filters)) return undefined;
  const own: Record<string, unknown> = {
    'page.fileSlug': slugOf(id),
    'page.filePathStem': stemOf(id),
  };
  const value = own[name] ?? (Object.hasOwn(data, name) ? data[name] : undefined);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return /slug/.test(filters) ? slugSegment(String(value)) : String(value);
}

/** As far as a form is made of the numbers of a day. */
function dateAs(filters: string, date: string | undefined): string | undefined {
  const [, form] = /^\|\s*date[:(\s]*["']([^"']*)["'][)\s]*$/.exec(filters) ?? [];
  if (form === undefined || date === undefined) return undefined;
  const [year = '', month = '', day = ''] = dayOf(date).split('-');
  const filled = form.replace(/%Y/g, year).replace(/%m/g, month).replace(/%d/g, day);
  return year === '' || filled.includes('%') ? undefined : filled;
}

function slugOf(id: NoteId): string {
  const stem = stemOf(id);
  const name = stem.slice(stem.lastIndexOf('/') + 1);
  return name === 'index' ? baseName(folderOf(id)) : name;
}

/** A note's path without its ending and the date of its name. */
function stemOf(id: NoteId): string {
  const folder = folderOf(id);
  return `${folder === '' ? '' : `/${folder}`}/${readDatedName(id)?.name ?? baseName(id)}`;
}
