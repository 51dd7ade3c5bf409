import type { Html, Nodes, Parent, RootContent } from 'mdast';
import type { InlineMath } from 'mdast-util-math';

/** In these the dollar signs are a program's, or another language's. */
const opaque = /<(?:!--|(?:script|style|svg|math|textarea|template|iframe|pre|code|title|xmp)\b)/i;
/** A tag, or a formula between two of them. Each kind of formula gives up at its own beginning. */
const part =
  /<[a-z!/][^<>]*>|\$\$([^$<]+)\$\$|\\\[((?:[^\\<]|\\[^[\]])+)\\\]|\\\(((?:[^\\<]|\\[^()])+)\\\)/gi;

/**
 * Reads formulas in the HTML of a blog. kramdown leaves them as they are, and then MathJax reads the
 * whole page: `$$…$$`, `\[…\]` and `\(…\)`.
 * Rule: https://docs.mathjax.org/en/latest/input/tex/delimiters.html
 */
export function readHtmlMath(node: Nodes): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  for (const child of parent.children) readHtmlMath(child);
  if (parent.children.some(({ type }) => type === 'html'))
    parent.children = parent.children.flatMap((child) =>
      child.type === 'html' ? split(child) : [child],
    );
}

function split(html: Html): RootContent[] {
  if (opaque.test(html.value)) return [html];
  const pieces: RootContent[] = [];
  const { line, column } = html.position?.start ?? { line: 1, column: 1 };
  const pointAt = (at: number) => {
    const before = html.value.slice(0, at).split('\n');
    const inLine = before.at(-1)?.length ?? 0;
    return {
      line: line + before.length - 1,
      column: before.length === 1 ? column + inLine : inLine + 1,
    };
  };
  let done = 0;
  const take = (to: number): void => {
    const value = html.value.slice(done, to);
    const position = { start: pointAt(done), end: pointAt(to) };
    if (value !== '') pieces.push({ type: 'html', value, position });
    done = to;
  };
  for (const match of html.value.matchAll(part)) {
    const [written, dollars, brackets, parentheses] = match;
    const value = dollars ?? brackets ?? parentheses;
    if (value === undefined) continue;
    take(match.index);
    done += written.length;
    const position = { start: pointAt(match.index), end: pointAt(done) };
    pieces.push({ ...formula(value, parentheses === undefined), position });
  }
  if (done === 0) return [html];
  take(html.value.length);
  return pieces;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function formula(tex: string, isDisplay: boolean): InlineMath {
  const value = tex.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '');
  return { type: 'inlineMath', value, data: { isDisplay, isSettled: true } };
}
