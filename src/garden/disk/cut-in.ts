import { readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isNotePath } from '../vault-names.ts';

const name = /^[ \t]*-+8<-+[ \t]+(?:"([^"\n]+)"|'([^'\n]+)')/gm;
const block = /^[ \t]*-+8<-+[ \t]*\n((?:(?![ \t]*-+8<-+[ \t]*$).*\n)+)[ \t]*-+8<-+[ \t]*$/gm;
const part = /(?::\d*(?::\d*)?(?:,\d*(?::\d*)?)*|:[a-z][\w-]*)$/i;
/** So much of all files together; what is beyond that is told as missing. */
const mostBytes = 1_000_000;
const mostFiles = 2_000;
/** Files that name files, at most. */
const deepest = 5;

/**
 * Reads the files that texts cut in, from the folder of `mkdocs.yml` and from the notes' own; no
 * link leads out of these, and what is hidden by its name stays so. For a note stands an embed of
 * it, which is nothing where the note is private.
 * Rule: https://facelessuser.github.io/pymdown-extensions/extensions/snippets/
 *
 * @param real the content folder, without symbolic links
 * @param above the folders of the same project above it, nearest first
 * @returns the files' texts by the names that the notes' texts give them
 */
export async function readCutIn(
  real: string,
  above: readonly { folder: string; names: readonly string[] }[],
  texts: readonly string[],
): Promise<Record<string, string>> {
  const project = above.find(({ names }) => names.some((one) => /^mkdocs\.ya?ml$/.test(one)));
  const roots = [...(project ? [project.folder] : []), real];
  const found: Record<string, string> = {};
  let bytes = 0;
  let wanted = namesIn(texts);
  for (let depth = 0; depth < deepest && wanted.length > 0; depth++) {
    const fresh: string[] = [];
    for (const path of wanted) {
      if (Object.hasOwn(found, path) || Object.keys(found).length >= mostFiles) continue;
      const text = await readBelow(roots, path, real);
      if (text === undefined || (bytes += text.length) > mostBytes) continue;
      found[path] = text;
      fresh.push(text);
    }
    wanted = namesIn(fresh);
  }
  return found;
}

function namesIn(texts: readonly string[]): string[] {
  const names = new Set<string>();
  for (const text of texts) {
    if (!text.includes('8<')) continue;
    for (const [, double, single] of text.matchAll(name)) names.add(double ?? single ?? '');
    for (const [, lines = ''] of text.matchAll(block))
      for (const line of lines.split('\n')) names.add(line.trim());
  }
  return [...names].map((one) => one.replace(part, '')).filter((one) => one !== '');
}

async function readBelow(
  roots: readonly string[],
  path: string,
  real: string,
): Promise<string | undefined> {
  for (const root of roots) {
    const place = await realpath(join(root, path)).catch(() => undefined);
    if (place?.startsWith(root + sep) !== true) continue;
    if (/(?:^|[\\/])[._]/.test(relative(root, place))) continue;
    const id = relative(real, place).split(sep).join('/');
    if (!id.startsWith('..') && isNotePath(id)) return `![](</${id}>)`;
    const found = await stat(place);
    if (found.isFile() && found.size <= mostBytes) return readFile(place, 'utf8');
  }
  return undefined;
}
