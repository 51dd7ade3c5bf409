import type { Garden } from './garden.ts';
import { byCodePoint } from './code-points.ts';

/** Whether something of that path was public before. */
export type WasPublic = (id: string) => boolean;

/** How much of a garden is public, and what of it is new. */
export interface Summary {
  /** Notes; those that are listed nowhere are public, too. */
  counts: { public: number; unlisted: number; private: number };
  /** How it differs from what was public before; undefined where nobody knows what was. */
  changed: { fresh: string[]; gone: string[] } | undefined;
  /** What the owner has not confirmed yet; undefined when no confirmation is asked for. */
  unconfirmed: string[] | undefined;
}

/**
 * Sums up what was decided when a garden was built.
 *
 * @param now all that is public, notes and what goes along with them
 * @param was what was public in the last build, and what its owner has confirmed
 */
export function summarise(
  { judged, notes }: Pick<Garden, 'judged' | 'notes'>,
  now: readonly string[],
  { before, confirmed }: { before?: WasPublic | undefined; confirmed?: WasPublic | undefined } = {},
): Summary {
  const isNow = new Set(now);
  const all = judged.filter(({ isNote }) => isNote);
  return {
    counts: {
      public: notes.length,
      unlisted: notes.filter(({ listed }) => !listed).length,
      private: all.filter((note) => note.private).length,
    },
    changed: before && {
      fresh: now.filter((id) => !before(id)),
      gone: judged
        .flatMap(({ id }) => (before(id) && !isNow.has(id) ? [id] : []))
        .toSorted(byCodePoint),
    },
    unconfirmed: confirmed && now.filter((id) => !confirmed(id)),
  };
}

/** All that is public, notes and what goes along, by path in code-point order. */
export function publicIds({ notes }: Pick<Garden, 'notes'>, files: readonly string[]): string[] {
  return [...notes.map(({ id }) => id), ...files].toSorted(byCodePoint);
}
