import { dayOf, isDate } from './dates.ts';

/** The endings that make a file a note. */
export const extension = /\.(?:mdx?|markdown|mkdn?)$/i;
const postName = /^(\d{4}|\d{2})-(\d{1,2})-(\d{1,2})-(.+)$/;

/** A path's last segment without its extension: `a/My note.md` → `My note`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(extension, '');
}

/** A path's folders: `a/b/c.md` → `a/b`; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A Jekyll post's place and date, read from its path; undefined for anything else. */
export interface PostPath {
  /** The folder that holds `_posts`; its segments are the post's categories. */
  folder: string;
  name: string;
  date: string | undefined;
}

/**
 * Reads `[dir/]_posts/…/YYYY-MM-DD-title.md`; folders below `_posts` do not count.
 * Rule: https://jekyllrb.com/docs/posts/ (two-digit years, one-digit months and days occur).
 */
export function readPostPath(id: string): PostPath | undefined {
  // Asked of every note, few of which are posts.
  if (!id.includes('_posts/')) return undefined;
  const segments = id.split('/');
  const at = segments.indexOf('_posts');
  if (at === -1 || at === segments.length - 1) return undefined;
  const folder = segments.slice(0, at).join('/');
  const match = postName.exec(baseName(id));
  const [, year = '', month = '', day = '', title = ''] = match ?? [];
  const date = dateInName(year, month, day);
  if (!match || !isDate(date)) return { folder, name: baseName(id), date: undefined };
  return { folder, name: title, date: dayOf(date) };
}

/** The date and the rest of a name such as `2021-06-28-title.md`, in whichever folder. */
export function readDatedName(id: string): { date: string; name: string } | undefined {
  const [, year = '', month = '', day = '', name = ''] = postName.exec(baseName(id)) ?? [];
  const date = dateInName(year, month, day);
  return isDate(date) ? { date: dayOf(date), name } : undefined;
}

/** In the name of a file a year of two digits can be nothing else. */
function dateInName(year: string, month: string, day: string): string {
  return `${year.length === 2 ? `20${year}` : year}-${month}-${day}`;
}
