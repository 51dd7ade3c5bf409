import { matchesPath } from './jekyll-config.ts';
import type { Note } from './note.ts';

declare const checked: unique symbol;

/**
 * A note that its author means to be read. Whatever prints takes this type, and only this
 * file makes one, so text that nobody published cannot reach a page by mistake.
 */
export type PublicNote = Note & { readonly [checked]: true };

/** What an owner says about what may be published. */
export interface PublishingRules {
  /** `all`: everything that is not marked private; `explicit`: only `publish: true`. */
  publish: 'all' | 'explicit';
  /** Folders that are never published, as paths under the content folder. */
  exclude: readonly string[];
  /** What a blog's own settings leave out, as patterns of paths. */
  patterns?: readonly string[];
  /** Paths that are published although a name in them begins with `_`. */
  shown?: readonly string[];
  /** Names with a leading `_`, without extension, that are published wherever they lie. */
  shownNames?: readonly string[];
}

/** Whether a path is private by its name: `_drafts/x.md`, `a/.hidden.md`, an excluded folder. */
export function isPrivatePath(path: string, rules: PublishingRules): boolean {
  const depth = Math.max(
    0,
    ...(rules.shown ?? [])
      .filter((pattern) => matchesPath(path, pattern))
      .map((pattern) => pattern.split('/').filter(Boolean).length),
  );
  const hidden = path
    .split('/')
    .some(
      (segment, at) =>
        segment.startsWith('.') ||
        (segment.startsWith('_') &&
          segment !== '_posts' &&
          at >= depth &&
          rules.shownNames?.includes(segment.split('.', 1)[0] ?? '') !== true),
    );
  return (
    hidden ||
    rules.exclude.some((folder) => `${path}/`.startsWith(`${trim(folder)}/`)) ||
    rules.patterns?.some((pattern) => matchesPath(path, pattern)) === true
  );
}

function trim(folder: string): string {
  return folder.normalize('NFC').split('/').filter(Boolean).join('/');
}

/** Whether a note is private by its name or by what it says of itself. */
export function isPrivateNote(
  note: Pick<Note, 'id' | 'draft' | 'publish'>,
  rules: PublishingRules,
): boolean {
  if (isPrivatePath(note.id, rules) || note.draft === true || note.publish === false) return true;
  return rules.publish === 'explicit' && note.publish !== true;
}

/** Lets through what is public. */
export function publish(notes: readonly Note[]): PublicNote[] {
  return notes.filter((note): note is PublicNote => !note.private);
}
