/**
 * What stands among a blog's pages and is no note: the page for what is not found, and the
 * description of the repository where the blog has a first page of its own.
 *
 * @param all paths of all files of the blog
 */
export function isJekyllMachinery(id: string, all: ReadonlySet<string>): boolean {
  if (/^404\.(?:md|markdown)$/i.test(id)) return true;
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
