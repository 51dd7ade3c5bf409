import { indexNames } from './near.ts';
import { barePattern, isTagPattern, namedBy } from './path-patterns.ts';
import { folderOf } from './paths.ts';
import { problem, type Problem } from './problems.ts';
import { ownersFile } from './rule-words.ts';
import { tagsAbove } from './tags.ts';
import { foreign, machinery } from './vault-names.ts';
import type { PublishingRules } from './visibility.ts';

/** So many folders are named to an owner whose pattern is like none of them. */
const mostNamed = 5;

/**
 * Patterns of the owner's settings that name nothing: most likely misspelt, and what they were to
 * keep is then public.
 *
 * @param ids all files that are read, private ones too
 * @param unread those that nobody opens, which can be excluded and nothing else
 * @param tags all tags of the notes
 */
export function unmatchedPatterns(
  { exclude, include = [], explicit = [], unlisted = [] }: PublishingRules,
  ids: readonly string[],
  unread: readonly string[],
  tags: readonly string[],
): Problem[] {
  const settings = {
    exclude,
    include,
    'publish.explicit': explicit,
    'publish.unlisted': unlisted,
  };
  return Object.entries(settings).flatMap(([setting, patterns]) =>
    patterns.flatMap((pattern) => {
      if (setting === 'exclude' && isNeverRead(pattern)) return [];
      const there = setting === 'exclude' ? [...ids, ...unread] : ids;
      if (there.some((id) => namedBy([pattern], id, []) !== undefined)) return [];
      if (isTagPattern(pattern) && namedBy([pattern], '', tags) !== undefined) return [];
      const near = isTagPattern(pattern) ? nearestTag(pattern, tags) : nearestPath(pattern, ids);
      const folders = [...new Set(ids.flatMap((id) => /^[^/]+(?=\/)/.exec(id) ?? []))];
      const named = folders.slice(0, mostNamed);
      return [problem('unmatched-pattern', ownersFile, { setting, pattern, near, named })];
    }),
  );
}

/** Whether a pattern keeps what nobody opens in any case, and so need not be there. */
function isNeverRead(pattern: string): boolean {
  const bare = barePattern(pattern);
  const names = bare.split('/');
  return names.some((name) => /^\.[^.]/.test(name) || foreign.has(name)) || machinery.has(bare);
}

function nearestTag(pattern: string, tags: readonly string[]): string | undefined {
  const all = [...new Set(tags.flatMap(tagsAbove))];
  const [near] = indexNames(all)(pattern.slice(1), 1);
  return near === undefined ? undefined : `#${near}`;
}

/** The path most like a pattern, as far as that is no glob; else the folder in which it would lie. */
function nearestPath(pattern: string, ids: readonly string[]): string | undefined {
  const names = barePattern(pattern).split('/');
  const glob = names.findIndex((name) => /[*?[{(]/.test(name));
  const plain = (glob === -1 ? names : names.slice(0, glob)).join('/');
  const folders = new Set<string>();
  for (const id of ids)
    for (let folder = folderOf(id); folder !== ''; folder = folderOf(folder)) folders.add(folder);
  const [near] = indexNames([...folders, ...ids])(plain, 1);
  if (near !== undefined) return near;
  const byName = new Map([...folders].map((folder) => [barePattern(folder), folder]));
  let above = folderOf(plain);
  while (above !== '' && !byName.has(above)) above = folderOf(above);
  return byName.get(above);
}
