import type { Dialect } from './dialect.ts';

/** Programs that are no generators of sites: a note of theirs may have any name. */
const editors: ReadonlySet<Dialect> = new Set(['obsidian', 'logseq', 'dendron', 'foam', 'plain']);

/**
 * What stands among a site's pages and is no note: the page for what is not found, and the
 * description of the repository where a blog has a first page of its own.
 *
 * @param all paths of all files of the vault
 */
export function isMachinery(id: string, all: ReadonlySet<string>, dialect: Dialect): boolean {
  if (editors.has(dialect)) return false;
  if (/^404\.(?:md|markdown|mdx)$/i.test(id)) return true;
  if (dialect !== 'jekyll') return false;
  const isReadme = /^readme\.(?:md|markdown)$/i.test(id);
  return isReadme && firstPages.some((name) => all.has(name));
}

const firstPages = ['index.html', 'index.md', 'index.markdown', 'index.htm'];

/** Whether HTML with front matter says anything beside the lists that Liquid makes. */
export function isPageWithWords(html: string): boolean {
  if (!/^---\s/.test(html)) return false;
  const end = html.indexOf('\n---', 3);
  const body = end === -1 ? '' : html.slice(end + 4);
  const words = body
    .replace(/\{%[^%{]*%\}|\{\{[^{}]*\}\}/g, ' ')
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>|<[^<>]*>/gi, ' ');
  return /\p{L}{2}/u.test(words);
}
