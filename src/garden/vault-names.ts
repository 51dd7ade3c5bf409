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

/** Whether a folder with these names is a site that was built: where notes lie at a garden's top. */
export function isBuiltSite(names: readonly string[]): boolean {
  return ['garden.json', '404.html', 'robots.txt'].every((name) => names.includes(name));
}

/** What tools keep here: no notes of the author's. */
export const foreign = new Set(['.git', '.obsidian', '.astro', '.cache', 'node_modules']);

/** Texts for programs and lawyers, and drawings that lie in a note's clothes. */
export const aboutTheFolder = /^(?:CLAUDE|AGENTS|GEMINI|LICEN[CS]E)\.mdx?$|\.excalidraw\.md$/;

/** The owner's settings, which are nothing that a note shows. */
const ownSettings = /^understory\.config\.\w+$/;

/** Whether a name is that of a tool's file or folder, or of the owner's settings. */
export function isForeign(name: string, isAtTop: boolean): boolean {
  return foreign.has(name) || (isAtTop && ownSettings.test(name));
}

/** What a blog is made with, and what was made of it: at its top these are no content. */
export const machinery = new Set([
  ...['_site', '_layouts', '_includes', '_sass', '_data', '_plugins', 'vendor'],
  ...['.jekyll-cache', '.jekyll-metadata', '.sass-cache', '.bundle'],
]);
