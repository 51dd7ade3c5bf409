import { baseName, folderOf } from './paths.ts';
import { decodePath } from './segments.ts';

/** What a link might name, if readers might see it. */
interface Named {
  id: string;
  private: boolean;
  title?: string;
  aliases?: readonly string[];
}

/**
 * Names of all that is private as careless hands write them, as `looseKeys` gives them: of notes,
 * of files without their endings, and of folders in which nothing is public.
 */
export function hiddenKeys(
  all: readonly Named[],
  hidden: readonly string[],
  hiddenNames: readonly string[],
): ReadonlySet<string> {
  const kept = all.filter((one) => one.private);
  const paths = [...kept.map(({ id }) => id), ...hidden];
  const shown = new Set(all.flatMap((one) => (one.private ? [] : foldersOf(one.id))));
  const folders = paths.flatMap(foldersOf).filter((folder) => !shown.has(folder));
  const names = kept.flatMap(({ title = '', aliases = [] }) => [title, ...aliases]);
  const keys = [...paths, ...new Set(folders), ...names, ...hiddenNames].flatMap(looseKeys);
  return new Set(keys.filter((key) => key !== ''));
}

function foldersOf(path: string): string[] {
  const folder = folderOf(path);
  return folder === '' ? [] : [folder, ...foldersOf(folder)];
}

/**
 * What the last name of a path comes to, however it is spelt: with signs for blanks as in an
 * address, with `\` between folders, encoded once too often, with another ending, with a sign
 * behind it.
 */
export function looseKeys(path: string): string[] {
  const readings = [path, decoded(path), decoded(decoded(path))];
  return [...new Set(readings)].flatMap((one) => {
    const [bare = ''] = one.split(/[[\]|]/, 1);
    return [bare.replaceAll('\\', '/'), bare.replaceAll('\\', '')].map(looseKey);
  });
}

function looseKey(path: string): string {
  const name = baseName(path.normalize('NFKC').split('/').filter(Boolean).at(-1) ?? '');
  const words = name
    .replace(/\.[a-z]{2,8}$/i, '')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
  let end = words.length;
  while ('?!.,:;'.includes(words.charAt(end - 1) || ' ')) end--;
  return words.slice(0, end).replace(/[\s_+-]+/g, '-');
}

const decoded = (path: string): string => decodePath(path) ?? path;
