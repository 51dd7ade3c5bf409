import { dayOf, secondsOf } from '../garden/index.ts';
import type { GitPast } from './git-log.ts';

/** When a note was tended; with the texts before and after, where git has them. */
export interface Revision {
  on: string;
  from?: string;
  to?: string;
}

/** When a note was planted and tended, each as its author or git wrote it. */
export interface Growth {
  planted: string | undefined;
  tended: string | undefined;
  /** One for each month in which it was tended, oldest first. */
  revisions: Revision[];
}

/**
 * Says when a note was planted and tended. What its front matter says goes before git; a date
 * from git that contradicts it is left out.
 *
 * @param said the dates of the front matter
 * @param past what git knows of the file, if anything
 */
export function growthOf(
  said: { created?: string | undefined; modified?: string | undefined },
  past: GitPast | undefined,
): Growth {
  const { created, modified } = said;
  const months = monthly(past);
  const last = months.at(-1)?.on;
  const isBefore = (a: string, b: string | undefined): boolean =>
    b === undefined || dayOf(a) <= dayOf(b);
  const planted = created ?? (past && isBefore(past.planted, modified) ? past.planted : undefined);
  const tended =
    modified ?? (last !== undefined && isBefore(planted ?? '', last) ? last : undefined);
  const revisions =
    modified === undefined
      ? months.filter(({ on }) => isBefore(planted ?? '', on))
      : [
          {
            ...months.find(({ on }) => on.slice(0, 7) === dayOf(modified).slice(0, 7)),
            on: modified,
          },
        ];
  return { planted, tended, revisions };
}

function monthly(past: GitPast | undefined): Revision[] {
  const months = new Map<string, Revision>();
  const inOrder = (past?.revisions ?? []).toSorted((a, b) => secondsOf(a.on) - secondsOf(b.on));
  for (const { on, from, to } of inOrder) {
    // Git writes its dates in full, the author's day first.
    const month = on.slice(0, 7);
    months.set(month, { on, from: months.get(month)?.from ?? from, to });
  }
  return [...months.values()];
}
