import type { Rule, Verdict } from './verdict.ts';
import { dayOf } from './dates.ts';
import { matchesPath } from './jekyll-config.ts';
import type { Note } from './note.ts';
import { namedBy } from './path-patterns.ts';
import type { ProblemCode } from './problem-table/table.ts';
import type { Vault } from './disk/read.ts';
import { isNotePath } from './vault-names.ts';
import { type AlsoPublish, keptByVault, type VaultSettings } from './vault-settings.ts';

/** What an owner says about what may be published. */
export interface PublishingRules {
  /** `all`: everything that is not marked private; `explicit`: only `publish: true`. */
  publish: 'all' | 'explicit';
  /** Paths and tags whose notes are public only with `publish: true`. */
  explicit?: readonly string[] | undefined;
  /** Paths and tags whose notes are reachable and listed nowhere. */
  unlisted?: readonly string[] | undefined;
  /** Paths and tags that are never published. */
  exclude: readonly string[];
  /** Paths and tags that are published although another rule than `exclude` hides them. */
  include?: readonly string[] | undefined;
  /** What a blog's own settings leave out, as patterns of paths. */
  patterns?: readonly string[];
  /** Paths that are published although a name in them begins with `_`. */
  shown?: readonly string[];
  /** Names with a leading `_`, without extension, that are published wherever they lie. */
  shownNames?: readonly string[];
  /** The names of the passwords that the builder has: notes under others stay private. */
  passwords?: readonly string[];
  /** The password under which notes are read as if they were open, to be encrypted. */
  opened?: string;
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

/** A file of the vault and what was found of it. */
export interface Judged extends Verdict {
  id: string;
  isNote: boolean;
}

/** What a note says of itself, as far as it counts here. */
type Said = Pick<
  Note,
  | 'keptBy'
  | 'drawnBy'
  | 'publish'
  | 'unlistedBy'
  | 'password'
  | 'locksTitle'
  | 'allTags'
  | 'formerTags'
  | 'created'
  | 'publishOn'
  | 'expires'
>;

/**
 * Says whether a file of the vault is public, and by which rule. Builds, reviews and tests all ask
 * this, and nobody else decides. What a note says of itself to be kept counts first, then `exclude`,
 * then `include`, then all else.
 *
 * @param said what it says of itself, when it is a note
 */
export function judge(
  id: string,
  said: Said | undefined,
  rules: PublishingRules,
  day: Today = {},
): Verdict {
  // By either name of a renamed tag: what an owner keeps back by one stays back.
  const tags = said ? [...said.allTags, ...said.formerTags] : [];
  const named = (patterns: readonly string[] = []): string | undefined =>
    namedBy(patterns, id, tags);
  if (said?.keptBy !== undefined) return hidden('property', said.keptBy);
  const dotted = dottedName(id);
  if (dotted !== undefined) return hidden('dot', dotted);
  const excluded = named(rules.exclude);
  if (excluded !== undefined) return hidden('exclude', excluded);
  const included = named(rules.include);
  const isMarked = said?.publish === true;
  if (included === undefined) {
    const rule = hidingRule(id, rules);
    if (rule) return { private: true, listed: false, rule };
    const explicit = said && (rules.publish === 'explicit' ? '' : named(rules.explicit));
    if (explicit !== undefined && !isMarked) return hidden('explicit', explicit);
  }
  const kept = said && keptByDate(said, day);
  if (kept) return 'until' in kept ? hidden('waiting', kept.until) : hidden('expired', kept.since);
  // A drawing that anything else keeps is kept by that, and so is the picture of it.
  if (said?.drawnBy !== undefined)
    return hidden(said.password === undefined ? 'drawing' : 'property', said.drawnBy);
  if (said?.password !== undefined)
    return { private: isKeptLocked(said, rules), listed: false, rule: { by: 'password' } };
  const publicRule: Rule =
    included !== undefined
      ? { by: 'include', what: included }
      : { by: isMarked ? 'publish' : 'default' };
  const own = said?.unlistedBy;
  if (own !== undefined)
    return { private: false, listed: false, rule: { by: 'property', what: own } };
  const unlisted = said && named(rules.unlisted);
  if (unlisted !== undefined)
    return { private: false, listed: false, rule: { by: 'unlisted', what: unlisted } };
  return { private: false, listed: true, rule: publicRule };
}

/**
 * Whether the garden may know nothing of a locked note. One whose title stays in the open is there
 * as a note without a text, so that links can lead to it; and whoever encrypts it has to read it.
 */
function isKeptLocked(
  { password = '', locksTitle }: Pick<Said, 'password' | 'locksTitle'>,
  { passwords = [], opened }: PublishingRules,
): boolean {
  if (password === opened) return false;
  return locksTitle === true || !passwords.includes(password);
}

/** What nobody reads as a note: names that begin with a dot, texts about the folder, what is no text. */
export function judgeUnread({
  hidden: ids,
  leftOut = [],
  problems,
}: Pick<Vault, 'hidden' | 'leftOut' | 'problems'>): Judged[] {
  const unread = problems.filter(({ code }) => unreadCodes.has(code)).map(({ file }) => file);
  return [...new Set([...ids, ...leftOut, ...unread])].map((id) => {
    const dotted = dottedName(id);
    return {
      ...(dotted === undefined ? hidden('unread') : hidden('dot', dotted)),
      id,
      isNote: isNotePath(id),
    };
  });
}

const unreadCodes: ReadonlySet<ProblemCode> = new Set([
  'binary-file',
  'unreadable-file',
  'outside-link',
]);

const dottedName = (id: string): string | undefined =>
  id.split('/').find((name) => name.startsWith('.'));

/** The verdict on what is private. */
export function hidden(by: Rule['by'], what?: string): Verdict {
  return { private: true, listed: false, rule: { by, ...(what && { what }) } };
}

/** What hides a path that its owner does not name: its own name, its program's settings. */
function hidingRule(path: string, rules: PublishingRules): Rule | undefined {
  const depth = Math.max(
    0,
    ...(rules.shown ?? [])
      .filter((pattern) => matchesPath(path, pattern))
      .map((pattern) => pattern.split('/').filter(Boolean).length),
  );
  const underscored = path
    .split('/')
    .find(
      (segment, at) =>
        segment.startsWith('_') &&
        segment !== '_posts' &&
        at >= depth &&
        rules.shownNames?.includes(segment.split('.', 1)[0] ?? '') !== true,
    );
  if (underscored !== undefined) return { by: 'underscore', what: underscored };
  const pattern = rules.patterns?.find((one) => matchesPath(path, one));
  if (pattern !== undefined) return { by: 'jekyll', what: pattern };
  const { vaultSettings, alsoPublish = [] } = rules;
  const by = vaultSettings && keptByVault(path, vaultSettings, alsoPublish);
  return by && { by };
}

/**
 * Says since when a note is kept back by its dates alone.
 * Rules: Jekyll's `future`, https://jekyllrb.com/docs/configuration/options/; Hugo's `publishDate`
 * and `expiryDate`, https://gohugo.io/content-management/front-matter/
 *
 * @returns the day for which it waits or on which it ended; undefined for a note that no date keeps
 */
function keptByDate(
  { created, publishOn, expires }: Said,
  { today = '', future = false }: Today,
): { until: string } | { since: string } | undefined {
  if (today === '') return undefined;
  const end = dayOf(expires ?? '');
  if (end !== '' && end <= today) return { since: end };
  const begin = dayOf(publishOn ?? created ?? '');
  return !future && begin > today ? { until: begin } : undefined;
}
