import type { Text } from '../../garden/index.ts';
import type { Rewritten } from '../../markdown/feature.ts';
import { rewritten, TextMaker } from '../../markdown/rewriting.ts';
import { ListDepth } from './list-depth.ts';
import { marks, nestingOf, type Opening, openingOf } from './openings.ts';

/** A line of a text, without its end. */
interface Line {
  from: number;
  to: number;
}

/** What holds for a whole text. */
interface State {
  depth: number;
  /** Blocks that a sign should end, and none does, which are still looked for. */
  endless: { left: number };
  isMkdocs: boolean;
  /** Whether blanks before a line mean nothing, as in MDX. */
  isLoose: boolean;
}

/** Blocks within blocks, at most. */
const deepest = 8;
/** Directives without an end that are looked through to the last line, at most. */
const mostEndless = 100;

/**
 * Makes callouts of what MkDocs (`!!! note "Title"`, `??? note`, `/// note`) and directives
 * (`:::note[Title]`) write, before the text is Markdown, for what is indented would be code; the
 * tabs of MkDocs (`=== "Name"`) stand one below the other. Fences stay as they are.
 * Rules: https://python-markdown.github.io/extensions/admonition/,
 * https://squidfunk.github.io/mkdocs-material/reference/admonitions/,
 * https://facelessuser.github.io/pymdown-extensions/extensions/tabbed/,
 * https://facelessuser.github.io/pymdown-extensions/extensions/blocks/,
 * https://docusaurus.io/docs/markdown-features/admonitions
 */
export function rewriteAdmonitions({ body, line, format, dialect }: Text): Rewritten | undefined {
  if (!marks.test(body)) return undefined;
  const maker = new TextMaker(body);
  const lines: Line[] = [];
  for (let from = 0; from <= body.length;) {
    const end = body.indexOf('\n', from);
    const to = end === -1 ? body.length : end;
    lines.push({ from, to });
    from = to + 1;
  }
  const endless = { left: mostEndless };
  const isMkdocs = dialect === 'mkdocs';
  writeLines(body, lines, '', maker, { depth: 0, endless, isMkdocs, isLoose: format === 'mdx' });
  return rewritten(body, line, maker);
}

function writeLines(
  source: string,
  lines: readonly Line[],
  prefix: string,
  maker: TextMaker,
  state: State,
): void {
  let fence: string | undefined;
  const list = new ListDepth();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const text = source.slice(line.from, line.to);
    const [, sign] = /^[ \t]*(`{3,}|~{3,})/.exec(text) ?? [];
    if (fence !== undefined) {
      if (sign?.startsWith(fence) && text.trim() === sign) fence = undefined;
    } else fence = sign;
    const isText = fence === undefined && (list.isText(text) || state.isLoose);
    const bare = text.trimStart();
    const isDeep = state.depth >= deepest;
    const opening = isText && !isDeep ? openingOf(bare, state.isMkdocs) : undefined;
    const indent = text.slice(0, text.length - bare.length);
    const isSought = opening && (!opening.end || state.endless.left > 0);
    const end = isSought ? endOfBlock(source, lines, at + 1, opening, indent) : undefined;
    if (isSought && !end) state.endless.left--;
    if (!opening || !end) {
      maker.insert(prefix, line.from);
      maker.copy(line.from, Math.min(line.to + 1, source.length));
      continue;
    }
    // What stands right before would take the callout for more of its own paragraph.
    if (at > 0 && prefix === '') maker.insert('\n', line.from);
    const inner = opening.isTab ? `${prefix}${indent}` : `${prefix}${indent}> `;
    maker.insert(`${inner}${opening.heading}\n`, line.from);
    if (opening.isTab) maker.insert(`${inner.trimEnd()}\n`, line.from);
    const cut = opening.end ? 0 : 4;
    const inside = lines.slice(at + 1, end.last).map(({ from, to }) => ({
      from: from + blanksOf(source.slice(from, to), indent, cut),
      to,
    }));
    writeLines(source, inside, inner, maker, { ...state, depth: state.depth + 1 });
    maker.insert('\n', lines[end.next - 1]?.to ?? line.to);
    at = end.next - 1;
  }
}

/** How many signs of a line are blanks that only say that it belongs to a block. */
function blanksOf(text: string, indent: string, more: number): number {
  const [blanks = ''] = /^[ \t]*/.exec(text) ?? [];
  const own = Math.min(indent.length, blanks.length);
  const [rest = ''] = /^(?: {1,4}|\t)/.exec(more === 0 ? '' : blanks.slice(own)) ?? [];
  return own + rest.length;
}

/** Where a block ends; undefined for one that a sign should end, and none does. */
function endOfBlock(
  source: string,
  lines: readonly Line[],
  first: number,
  { end }: Opening,
  indent: string,
): { last: number; next: number } | undefined {
  if (!end) {
    let last = first;
    for (let at = first; at < lines.length; at++) {
      const text = textOf(source, lines[at]);
      if (text.trim() === '') continue;
      if (!/^(?: {4}|\t)/.test(text.slice(Math.min(indent.length, widthOf(text))))) break;
      last = at + 1;
    }
    return { last, next: last };
  }
  const open = [end.count];
  for (let at = first; at < lines.length; at++) {
    const text = textOf(source, lines[at]);
    const inner = nestingOf(text, end.sign);
    if (inner === undefined) continue;
    if (inner > 0) open.push(inner);
    else if (text.trim().length >= (open.at(-1) ?? 0)) open.pop();
    if (open.length === 0) return { last: at, next: at + 1 };
  }
  return undefined;
}

function widthOf(text: string): number {
  return text.length - text.trimStart().length;
}

function textOf(source: string, line: Line | undefined): string {
  return line ? source.slice(line.from, line.to) : '';
}
