import picomatch from 'picomatch';
import { fold } from './fold.ts';
import { extension, folderOf } from './paths.ts';
import { tagKey } from './tags.ts';

/** Finds the first of some patterns that a path fits. */
export type PathMatcher = (path: string) => string | undefined;

/**
 * What an owner names by patterns: a file, a folder with all below it, or a glob that one of these
 * fits. Patterns are compared without case, in NFC. A path is written from the content folder, and
 * a note's with or without its ending; a glob without a slash fits names wherever they lie.
 * Signs: https://github.com/micromatch/picomatch#globbing-features
 */
export function matchPaths(patterns: readonly string[]): PathMatcher {
  const known = made.get(patterns);
  if (known) return known;
  const tests = patterns.map((pattern) => ({ pattern, fits: testOf(barePattern(pattern)) }));
  const matcher: PathMatcher = (path) => {
    if (tests.length === 0) return undefined;
    const own = fold(path);
    return tests.find(({ fits }) => fits(own))?.pattern;
  };
  made.set(patterns, matcher);
  return matcher;
}

/**
 * The first of an owner's patterns that names a file by its path or, as `#tag`, by one of its tags
 * or one below it.
 */
export function namedBy(
  patterns: readonly string[],
  path: string,
  tags: readonly string[],
): string | undefined {
  const byTag = patterns.find((pattern) => {
    if (!isTagPattern(pattern)) return false;
    const key = tagKey(pattern.slice(1));
    return tags.some((tag) => `${tagKey(tag)}/`.startsWith(`${key}/`));
  });
  return byTag ?? matchPaths(patterns)(path);
}

/** Whether a pattern may name a tag. */
export function isTagPattern(pattern: string): boolean {
  return /^#./.test(pattern);
}

/** Every path of a vault asks the same lists. */
const made = new WeakMap<readonly string[], PathMatcher>();

/** A pattern as it is compared: folded, without slashes at its ends or `./` before it. */
export function barePattern(pattern: string): string {
  const names = fold(pattern.trim()).split('/').filter(Boolean);
  return names.slice(names.findIndex((name) => name !== '.')).join('/');
}

/** @param bare a pattern as it is compared, and so is each path that is asked for */
function testOf(bare: string): (path: string) => boolean {
  if (bare === '' || bare === '.') return () => false;
  const glob = picomatch(bare, { dot: true, nonegate: true });
  const isName = !bare.includes('/') && /[*?[{(]/.test(bare);
  const fits = (path: string): boolean =>
    glob(isName ? path.slice(path.lastIndexOf('/') + 1) : path);
  return (path) => {
    // A folder may be called `Work (old)` or `[x]`: a name counts as it stands, too.
    const named = path.replace(extension, '');
    if (path === bare || named === bare || path.startsWith(`${bare}/`)) return true;
    if (fits(named)) return true;
    for (let at = path; at !== ''; at = folderOf(at)) if (fits(at)) return true;
    return false;
  };
}
