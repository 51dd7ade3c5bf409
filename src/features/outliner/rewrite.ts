import type { Text } from '../../garden/index.ts';
import type { Rewritten } from '../../markdown/feature.ts';
import { OutlineReader } from './blocks.ts';
import { macroOf } from './macros.ts';
import { rewritten, TextMaker } from '../../markdown/rewriting.ts';

const task = /^([ \t]*- )(TODO|LATER|NOW|DOING|WAITING|DONE|CANCELED|CANCELLED) /;
const signs: Readonly<Record<string, string>> = {
  DONE: 'x',
  DOING: '/',
  NOW: '/',
  CANCELED: '-',
  CANCELLED: '-',
};
const reference =
  /\{\{embed *(?:\(\(([\w-]+)\)\)|\[\[([^[\]]+)\]\]) *\}\}|\[([^[\]]*)\]\(\(\(([\w-]+)\)\)\)|\(\(([\da-f]{8}-[\w-]{27})\)\)|!\[([^[\]]*)\]\(((?:[^()\n]|\([^()\n]*\))*)\)\{:height \d+, :width (\d+)\}|(!?\[[^[\]]*\])\(([^()<>" ]+ [^()<>"]+)\)|(?<![`{])\{\{\{?([a-z][\w-]*)(?![\w-])([^{}\n]*)\}\}\}?/g;

/**
 * Makes Markdown of what Logseq keeps in its blocks: `id::` becomes a block id, `((id))` shows the
 * block, tasks get boxes, and what only steers the outliner is not shown. Code stays as it is.
 * Rule: https://docs.logseq.com/
 */
export function rewriteOutline({ body, line, dialect, format }: Text): Rewritten | undefined {
  if (dialect !== 'logseq' || format === 'mdx') return undefined;
  const maker = new TextMaker(body);
  const reader = new OutlineReader();
  let from = 0;
  const put = (id: string, indent: string | undefined): void => {
    if (indent === undefined) maker.insertInLineBefore(` ^${id}`, from);
    else maker.insert(`\n${indent}^${id}\n\n`, from);
  };
  for (const text of body.split('\n')) {
    const to = Math.min(from + text.length + 1, body.length);
    const found = reader.read(text, put);
    if (found.as === 'words') maker.insert(`${found.words}\n`, from);
    if (found.as === 'bullet') maker.insert(`${/^[ \t]*-/.exec(text)?.[0] ?? ''}\n`, from);
    if (found.as === 'text') {
      const indent = found.before === undefined ? 0 : text.length - text.trimStart().length;
      maker.copy(from, from + indent);
      if (found.before !== undefined) maker.insert(found.before, from);
      if (found.inCode) maker.copy(from + indent, to);
      else writeLine(text.slice(indent), from + indent, to, maker);
    }
    from = to;
  }
  reader.end(put);
  return rewritten(body, line, maker);
}

function writeLine(text: string, from: number, to: number, maker: TextMaker): void {
  const [whole = '', before = '', state] = task.exec(text) ?? [];
  let at = 0;
  if (state !== undefined) {
    maker.copy(from, from + before.length);
    maker.insert(`[${signs[state] ?? ' '}] `, from + before.length);
    at = whole.length;
  }
  for (const found of text.matchAll(reference)) {
    maker.copy(from + at, from + found.index);
    const [written, macro, argument = ''] = [found[0], found[11], found[12]];
    const made = macro === undefined ? linkOf(found) : macroOf(macro, argument, written);
    maker.insert(made ?? written, from + found.index);
    at = found.index + found[0].length;
  }
  maker.copy(from + at, to);
}

/** A block is found by its id wherever it lies: its note has that name, too. */
function linkOf(found: readonly (string | undefined)[]): string {
  const [, embedded, page, label, labelled, id, alt, picture, width, named, file] = found;
  if (width !== undefined) return `![${alt ?? ''}|${width}](<${picture ?? ''}>)`;
  // Its editor takes a page's or file's name as it is, where Markdown ends an address at a blank.
  if (file !== undefined) return `${named ?? ''}(<${file}>)`;
  if (page !== undefined) return `![[${page}]]`;
  const block = embedded ?? labelled ?? id ?? '';
  return labelled === undefined
    ? `![[${block}#^${block}]]`
    : `[[${block}#^${block}|${label ?? ''}]]`;
}
