import type { Text } from '../../garden/index.ts';
import type { Rewritten } from '../../markdown/feature.ts';
import { rewritten, TextMaker } from '../../markdown/rewriting.ts';

/** A line of a text, without its end. */
interface Line {
  from: number;
  to: number;
}

/** How a block begins, and what of the lines below belongs to it. */
interface Opening {
  heading: string;
  /** How many signs end it; 0 for a block that is indented. */
  colons: number;
}

const marks = /^ {0,3}(?:!!!|\?\?\?\+?|:{3,})[ \t]*\w/m;
const ofMkdocs = /^(!!!|\?\?\?\+?) +([\w-]+)(?: +(?:inline|end))*(?: +"([^"]*)")? *$/;
const ofDirectives =
  /^(:{3,}) ?([a-z]+)(?:\[([^\]]*)\]|(?= )([^{[]+))(?:\{[^{}]*\})?$|^(:{3,}) ?([a-z]+)(?:\{[^{}]*\})?$/;

/** What directives are called that other programs show as callouts; others may be anything. */
const directives = new Set([
  ...['note', 'tip', 'info', 'warning', 'caution', 'danger', 'important', 'success', 'question'],
  ...['abstract', 'summary', 'example', 'quote', 'bug', 'failure', 'todo', 'hint', 'error'],
  ...['attention', 'details', 'aside', 'callout'],
]);
const indented = /^(?: {1,4}|\t)/;
/** Blocks within blocks, at most. */
const deepest = 8;
/** Directives without an end that are looked through to the last line, at most. */
const mostEndless = 100;

/**
 * Makes callouts of what MkDocs (`!!! note "Title"`, `??? note`) and directives (`:::note[Title]`)
 * write, before the text is Markdown, for what is indented would be code. Fences stay as they are.
 * Rules: https://python-markdown.github.io/extensions/admonition/,
 * https://squidfunk.github.io/mkdocs-material/reference/admonitions/,
 * https://docusaurus.io/docs/markdown-features/admonitions
 */
export function rewriteAdmonitions({ body, line }: Text): Rewritten | undefined {
  if (!marks.test(body)) return undefined;
  const maker = new TextMaker(body);
  const lines: Line[] = [];
  for (let from = 0; from <= body.length;) {
    const end = body.indexOf('\n', from);
    const to = end === -1 ? body.length : end;
    lines.push({ from, to });
    from = to + 1;
  }
  writeLines(body, lines, '', maker, { depth: 0, endless: { left: mostEndless } });
  return rewritten(body, line, maker);
}

function writeLines(
  source: string,
  lines: readonly Line[],
  prefix: string,
  maker: TextMaker,
  state: { depth: number; endless: { left: number } },
): void {
  let fence: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const text = source.slice(line.from, line.to);
    const [, sign] = /^ {0,3}(`{3,}|~{3,})/.exec(text) ?? [];
    if (fence !== undefined) {
      if (sign?.startsWith(fence) && text.trim() === sign) fence = undefined;
    } else fence = sign;
    const opening = fence === undefined && state.depth < deepest ? openingOf(text) : undefined;
    const isSought = opening && (opening.colons === 0 || state.endless.left > 0);
    const end = isSought ? endOfBlock(source, lines, at + 1, opening) : undefined;
    if (isSought && !end) state.endless.left--;
    if (!opening || !end) {
      maker.insert(prefix, line.from);
      maker.copy(line.from, Math.min(line.to + 1, source.length));
      continue;
    }
    // What stands right before would take the callout for more of its own paragraph.
    if (at > 0 && prefix === '') maker.insert('\n', line.from);
    maker.insert(`${prefix}> ${opening.heading}\n`, line.from);
    const inside = lines.slice(at + 1, end.last).map(({ from, to }) => {
      const indent = opening.colons === 0 ? indented.exec(source.slice(from, to)) : null;
      return { from: from + (indent?.[0].length ?? 0), to };
    });
    writeLines(source, inside, `${prefix}> `, maker, { ...state, depth: state.depth + 1 });
    maker.insert('\n', lines[end.next - 1]?.to ?? line.to);
    at = end.next - 1;
  }
}

function openingOf(text: string): Opening | undefined {
  const mkdocs = ofMkdocs.exec(text);
  if (mkdocs) {
    const [, sign, type = '', title = ''] = mkdocs;
    const fold = sign === '!!!' ? '' : sign === '???' ? '-' : '+';
    return { heading: `[!${type}]${fold} ${title}`, colons: 0 };
  }
  const found = ofDirectives.exec(text.trimEnd());
  const [, titled, named, inBrackets, words = '', colons = titled ?? '', name = named ?? ''] =
    found ?? [];
  if (!directives.has(name)) return undefined;
  const type = name === 'details' ? 'note' : name;
  const fold = name === 'details' ? '-' : '';
  return { heading: `[!${type}]${fold} ${(inBrackets ?? words).trim()}`, colons: colons.length };
}

/** Where a block ends; undefined for a directive that never does. */
function endOfBlock(
  source: string,
  lines: readonly Line[],
  first: number,
  { colons }: Opening,
): { last: number; next: number } | undefined {
  if (colons === 0) {
    let last = first;
    for (let at = first; at < lines.length; at++) {
      const text = textOf(source, lines[at]);
      if (text.trim() === '') continue;
      if (!/^(?: {4}|\t)/.test(text)) break;
      last = at + 1;
    }
    return { last, next: last };
  }
  const open = [colons];
  for (let at = first; at < lines.length; at++) {
    const text = textOf(source, lines[at]);
    const [, titled, , , , inner = titled] = ofDirectives.exec(text.trimEnd()) ?? [];
    if (inner !== undefined) open.push(inner.length);
    else if (/^:{3,} *$/.test(text) && text.trim().length >= (open.at(-1) ?? 0)) open.pop();
    if (open.length === 0) return { last: at, next: at + 1 };
  }
  return undefined;
}

function textOf(source: string, line: Line | undefined): string {
  return line ? source.slice(line.from, line.to) : '';
}
