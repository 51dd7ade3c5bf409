/**
 * Commands that MathJax knows and Temml does not, in Temml's words: notes that were written in
 * Obsidian, or for a blog with MathJax, have them.
 * Rule: https://docs.mathjax.org/en/latest/input/tex/macros/index.html
 */
export const mathjaxCommands: Readonly<Record<string, string>> = {
  '\\adots': '\\iddots',
  '\\arrowvert': '\\mathord{|}',
  '\\Arrowvert': '\\mathord{\\Vert}',
  '\\bracevert': '\\mathord{|}',
  '\\cases': '\\begin{cases}#1\\end{cases}',
  '\\displaylines': '\\begin{gathered}#1\\end{gathered}',
  '\\eqalign': '\\begin{aligned}#1\\end{aligned}',
  '\\hfil': '',
  '\\hfill': '',
  '\\mathbfit': '\\bm{#1}',
  '\\mbox': '\\text{#1}',
  '\\mspace': '\\hspace{#1}',
  '\\oldstyle': '',
  '\\pmatrix': '\\begin{pmatrix}#1\\end{pmatrix}',
  '\\scr': '\\mathscr{#1}',
  '\\shoveleft': '#1',
  '\\shoveright': '#1',
  '\\strut': '\\mathstrut',
  '\\symbf': '\\mathbf{#1}',
  '\\symrm': '\\mathrm{#1}',
};
