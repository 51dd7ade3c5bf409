import { dayOf } from './dates.ts';
import { matchesPath } from './jekyll-config.ts';
import type { Note } from './note.ts';
import { type AlsoPublish, keptByVault, type VaultSettings } from './vault-settings.ts';

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
  /** What the vault's own settings say, and what of it is published all the same. */
  vaultSettings?: VaultSettings | undefined;
  alsoPublish?: AlsoPublish | undefined;
}

/** What hangs on the day: a note with a date to come waits for it, one that has expired is gone. */
export interface Today {
  /** The day, `YYYY-MM-DD`; without one no date is waited for. */
  today?: string | undefined;
  /** Whether notes with a date to come are published all the same. */
  future?: boolean | undefined;
}

/**
 * Says since when a note is kept back by its dates alone.
 * Rules: Jekyll's `future`, https://jekyllrb.com/docs/configuration/options/; Hugo's `publishDate`
 * and `expiryDate`, https://gohugo.io/content-management/front-matter/
 *
 * @returns the day for which it waits or on which it ended; undefined for a note that no date keeps
 */
export function keptByDate(
  { created, publishOn, expires }: Pick<Note, 'created' | 'publishOn' | 'expires'>,
  { today = '', future = false }: Today,
): { until: string } | { since: string } | undefined {
  if (today === '') return undefined;
  const end = dayOf(expires ?? '');
  if (end !== '' && end <= today) return { since: end };
  const begin = dayOf(publishOn ?? created ?? '');
  return !future && begin > today ? { until: begin } : undefined;
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
    rules.patterns?.some((pattern) => matchesPath(path, pattern)) === true ||
    (rules.vaultSettings !== undefined &&
      keptByVault(path, rules.vaultSettings, rules.alsoPublish ?? []) !== undefined)
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
