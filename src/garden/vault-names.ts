const noteName = /\.mdx?$/i;
const postName = /\.(?:markdown|mkdn?)$/i;

/**
 * Whether a path is a note by its name: `.md` and `.mdx`; Jekyll's other endings under `_posts` or
 * `_drafts`, and anywhere in a blog.
 */
export function isNotePath(path: string, isBlog = false): boolean {
  if (noteName.test(path)) return true;
  return postName.test(path) && (isBlog || /(?:^|\/)_(?:posts|drafts)\//.test(path));
}

/** What tools keep here: no notes of the author's. */
export const foreign = new Set(['.git', '.obsidian', '.astro', 'node_modules']);

/** Texts for programs and lawyers, and drawings that lie in a note's clothes. */
export const aboutTheFolder = /^(?:CLAUDE|AGENTS|GEMINI|LICEN[CS]E)\.mdx?$|\.excalidraw\.md$/;

/** The owner's settings, which are nothing that a note shows. */
export const ownSettings = /^understory\.config\.\w+$/;

/** What a blog is made with, and what was made of it: at its top these are no content. */
export const machinery = new Set([
  ...['_site', '_layouts', '_includes', '_sass', '_data', '_plugins', 'vendor'],
  ...['.jekyll-cache', '.jekyll-metadata', '.sass-cache', '.bundle'],
]);
