import type { Root } from 'mdast';

const themeImports =
  /^(?:import\s[^\n;'"]{1,200}\sfrom\s["']@(?:theme|site|docusaurus)\/[^\n"']{1,200}["'];?\s*)+$/;

/**
 * Takes out of a note of Docusaurus' the lines that bring components: it reads Markdown as MDX.
 * Rule: https://docusaurus.io/docs/markdown-features/react#importing-components
 */
export function hideThemeImports(tree: Root, source: string): void {
  if (!/["']@(?:theme|site|docusaurus)\//.test(source)) return;
  tree.children = tree.children.filter((node) => {
    const { start, end } = node.position ?? {};
    if (node.type !== 'paragraph' || !start || !end) return true;
    return !themeImports.test(source.slice(start.offset, end.offset));
  });
}
