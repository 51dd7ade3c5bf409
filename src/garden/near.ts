import { distance } from 'fastest-levenshtein';
import { byCodePoint } from './code-points.ts';

/** Finds names that are spelt like a given one. */
export type NearNames = (name: string, count: number) => string[];

/**
 * Indexes names by the triples of letters in them, so that a misspelt name is compared with
 * its likely kin alone and not with every note.
 */
export function indexNames(names: readonly string[]): NearNames {
  const byTriple = new Map<string, number[]>();
  const folded = names.map((name) => name.toLowerCase());
  folded.forEach((name, at) => {
    for (const triple of triplesOf(name)) {
      const present = byTriple.get(triple);
      if (present) present.push(at);
      else byTriple.set(triple, [at]);
    }
  });
  return (name, count) => {
    const wanted = name.toLowerCase();
    const shared = new Map<number, number>();
    for (const triple of triplesOf(wanted))
      for (const at of byTriple.get(triple) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    return [...shared]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 40)
      .map(([at]) => ({ name: names[at] ?? '', edits: distance(wanted, folded[at] ?? '') }))
      .filter(({ name: near, edits }) => edits <= mostEdits(wanted, near.toLowerCase()))
      .sort((a, b) => a.edits - b.edits || byCodePoint(a.name, b.name))
      .slice(0, count)
      .map(({ name: near }) => near);
  };
}

/** One letter in three, and two that changed places: of a short name not much else is left. */
function mostEdits(name: string, near: string): number {
  const isShuffled = lettersOf(name) === lettersOf(near);
  return Math.max(isShuffled ? 2 : 1, Math.floor(Math.max(name.length, near.length) / 3));
}

const lettersOf = (name: string): string => Array.from(name).sort().join('');

function triplesOf(name: string): Set<string> {
  const padded = `  ${name} `;
  const triples = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) triples.add(padded.slice(i, i + 3));
  return triples;
}
