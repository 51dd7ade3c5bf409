import type { Part } from './parts.ts';

/** How a link found its target; all but `path` are our own kindness and can be wrong. */
export type FoundBy = 'path' | 'id' | 'alias' | 'title' | 'address' | 'site';

/** What a link leads to: a note, another file of the vault, or what the site itself makes. */
export interface Target {
  /** Found by `site`, it is an address, which begins with a slash. */
  id: string;
  by: FoundBy;
  /** Whether the letters' case differs from the file's. */
  caseDiffers: boolean;
  /** The part of the note, when the link names one that exists. */
  part: Part | undefined;
  /** Set when the link names a part that the note does not have. */
  partMissing: boolean;
  /**
   * What the link shows when it has no words: where a `#` in it is no part or names none, and where
   * its program shows titles.
   */
  shows?: string;
}

/** The four ways in which a link can end. */
export type Resolution =
  | { outcome: 'found'; target: Target }
  | { outcome: 'ambiguous'; target: Target; others: string[] }
  | { outcome: 'private' }
  | { outcome: 'missing' };
