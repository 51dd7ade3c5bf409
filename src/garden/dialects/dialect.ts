import { isHugo } from './project.ts';

/** The programs whose notes are understood, and how one calls a folder of theirs. */
export const dialects = {
  obsidian: 'an Obsidian vault',
  jekyll: 'a Jekyll blog',
  hugo: 'a Hugo site',
  astro: 'the content of an Astro site',
  eleventy: 'an Eleventy site',
  mkdocs: 'a folder of MkDocs',
  logseq: 'a Logseq graph',
  dendron: 'a Dendron vault',
  foam: 'a Foam workspace',
  quartz: 'a Quartz garden',
  plain: 'a folder of Markdown',
} as const;

export type Dialect = keyof typeof dialects;
export const dialectNames = Object.keys(dialects) as [Dialect, ...Dialect[]];

/**
 * Programs to which a Markdown link is a path from its own file, as on every page of the web; to
 * editors of notes it is first of all one from the top of the vault.
 * Rule: https://www.mkdocs.org/user-guide/writing-your-docs/#linking-to-pages
 */
export const countsFromFile: ReadonlySet<Dialect> = new Set<Dialect>([
  ...(['jekyll', 'hugo', 'astro', 'eleventy', 'mkdocs', 'foam'] as const),
]);

/** A file by which a dialect is known; `up` when it may lie above the content folder, too. */
interface Marker {
  name: RegExp;
  dialect: Dialect;
  up?: true;
}

/**
 * In the order in which they count: a site's own generator says more of its text than the editor
 * in which it is written.
 */
const markers: readonly Marker[] = [
  { name: /^_config\.ya?ml$/, dialect: 'jekyll' },
  { name: /^quartz\.config\.ts$/, dialect: 'quartz', up: true },
  { name: /^hugo\.(?:toml|ya?ml|json)$/, dialect: 'hugo', up: true },
  { name: /^mkdocs\.ya?ml$/, dialect: 'mkdocs', up: true },
  { name: /^dendron\.yml$/, dialect: 'dendron', up: true },
  { name: /^logseq$/, dialect: 'logseq' },
  { name: /^\.foam$/, dialect: 'foam' },
  { name: /^astro\.config\.(?:m?js|[cm]?ts)$/, dialect: 'astro', up: true },
  { name: /^(?:\.eleventy|eleventy\.config)\.[cm]?js$/, dialect: 'eleventy', up: true },
  { name: /^\.obsidian$/, dialect: 'obsidian' },
];

/**
 * Whose folder this is.
 *
 * @param top the names at the top of the content folder
 * @param above names in the folders above it, nearest first, as far as the project goes
 * @param ids paths of the notes, for folders that carry no settings
 */
export function recogniseDialect(
  top: readonly string[],
  above: readonly string[],
  ids: readonly string[],
): Dialect {
  const found = markers.find(
    ({ name, up }) =>
      top.some((one) => name.test(one)) || (up && above.some((one) => name.test(one))),
  );
  if (found) return found.dialect;
  if (isHugo(top) || isHugo(above)) return 'hugo';
  if (ids.some((id) => /(?:^|\/)_posts\//.test(id))) return 'jekyll';
  if (ids.some((id) => /(?:^|\/)_index(?:\.\w+)?\.md$/.test(id))) return 'hugo';
  const isJournal = (id: string): boolean => /^journals\/\d{4}_\d\d_\d\d\.md$/.test(id);
  return ids.some(isJournal) ? 'logseq' : 'plain';
}
