import type { Note } from './note.ts';
import { byCodePoint } from './code-points.ts';
import { problem, type Problem } from './problems.ts';
import { flattenTags, type TagNode, tagTree } from './tags.ts';

/** A tag that is shorter differs by a letter from too many others. */
const shortest = 7;
/** A tag that as many notes have was meant. */
const meant = 3;

/**
 * Tags that are most likely the same word: apart by hyphens, accents or a plural's ending, or by
 * one letter where hardly any note has the one. Told of the rarer, at the first note that has it.
 * Our manual: similar-tags.
 */
export function similarTags(listed: readonly Pick<Note, 'id' | 'allTags'>[]): Problem[] {
  const nodes = flattenTags(tagTree(listed));
  const groups = new Map<string, TagNode[]>();
  for (const node of nodes)
    for (const key of keysOf(node)) groups.set(key, [...(groups.get(key) ?? []), node]);
  const told = new Map<string, Problem>();
  for (const group of groups.values()) {
    const [most, ...others] = group.sort(byNotesDown);
    for (const other of others)
      if (most && !told.has(other.key) && areAlike(most, other))
        told.set(
          other.key,
          problem('similar-tags', other.notes[0] ?? '', {
            ...{ tag: other.name, count: other.notes.length },
            ...{ like: most.name, likeCount: most.notes.length },
          }),
        );
  }
  return [...told.values()];
}

const byNotesDown = (a: TagNode, b: TagNode): number =>
  b.notes.length - a.notes.length || byCodePoint(a.key, b.key);

/** What a tag has in common with those like it: its bare word, and that word less one letter. */
function keysOf({ key }: TagNode): string[] {
  const bare = bareWord(key);
  if (bare.length < shortest) return [bare];
  const letters = Array.from(bare);
  const shorter = letters.map((_, at) => letters.filter((_letter, other) => other !== at).join(''));
  return [...new Set([bare, ...shorter])];
}

/** Letters and digits without accents, hyphens and a plural's ending; signs (`c++`) stay. */
function bareWord(key: string): string {
  const word = key.normalize('NFKD').replace(/[\p{Mn}_-]/gu, '');
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y');
  return word.length > 3 ? word.replace(/(?<![su])s$/, '') : word;
}

function areAlike(most: TagNode, other: TagNode): boolean {
  const [a, b] = [bareWord(most.key), bareWord(other.key)];
  if (a === b) return true;
  const isSlip = Math.min(a.length, b.length) >= shortest && other.notes.length < meant;
  return (
    isSlip && a[0] === b[0] && a.replace(/\D/g, '') === b.replace(/\D/g, '') && differsByOne(a, b)
  );
}

/** Whether one letter is another, is missing, or has changed places with the next. */
function differsByOne(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  );
}
