import { type Remark, say, type Text } from '../../garden/index.ts';
import { parseAttributeList } from '../../html/attribute-list.ts';
import type { Rewritten } from '../../markdown/feature.ts';
import { rewritten, TextMaker } from '../../markdown/rewriting.ts';
import { placesOf } from '../../markdown/source-map.ts';
import { copySentence } from './sentences.ts';
import { linesOf, readSnippet } from './snippets.ts';

const signs = /-8<-|^ {0,3}::: |\]\[|\[\]\(\)|^[ \t]*\{|<[a-z][^<>]* markdown|:[a-z]+-/m;
const fence = /^[ \t]*(`{3,}|~{3,})/;
const cut = /^([ \t]*)(;*)-+8<-+(?: +"([^"]+)"| +'([^']+)')?[ \t]*$/;
const documented = /^ {0,3}::: ([a-z_][\w.]*)[ \t]*$/i;
const listAlone = /^[ \t]*\{:? ?([^{}]+)\}[ \t]*$/;
const opensHtml = /^[ \t]*<([a-z][\w-]*)(?: [^<>]*)? markdown(?:="[^"<>]*")?(?: [^<>]*)?>[ \t]*$/;
/** Files within files, at most, and signs that all of them may have. */
const deepest = 5;
const mostSigns = 500_000;

/**
 * Makes Markdown of what the usual extensions of MkDocs read: files and their parts that are cut
 * in (`--8<--`), references to a program's own sources and what is told of these (`:::`), places
 * without words, lists of attributes on a line of their own, and Markdown in raw HTML.
 * Rules: https://facelessuser.github.io/pymdown-extensions/extensions/snippets/,
 * https://mkdocstrings.github.io/usage/ and https://python-markdown.github.io/extensions/
 */
export function rewriteMkdocs({ body, line, dialect, values }: Text): Rewritten | undefined {
  if (dialect !== 'mkdocs' || !signs.test(body)) return undefined;
  const maker = new TextMaker(body);
  const placeOf = placesOf(body, line);
  const remarks: Remark[] = [];
  const defined = new Set(
    [...body.matchAll(/^ {0,3}\[([^[\]\n]+)\]:/gm)].map(([, label = '']) => label.toLowerCase()),
  );
  const open: string[] = [];
  let left = mostSigns;
  let inFence: string | undefined;
  let isInBlock = false;
  let wasBlank = true;
  let isTold = false;
  let from = 0;

  const insertFile = (written: string, indent: string, at: number, depth = 0): void => {
    const snippet = readSnippet(written);
    const text = Object.hasOwn(values.includes, snippet.path)
      ? values.includes[snippet.path]
      : undefined;
    const lines = text === undefined ? undefined : linesOf(text, snippet);
    if (!lines || depth > deepest || left < 0) {
      remarks.push({ ...say('missing-file', { path: written, near: [] }), place: placeOf(at) });
      return;
    }
    for (const one of lines) {
      const [, inner = '', escaped, double, single] = cut.exec(one) ?? [];
      const name = double ?? single;
      if (name !== undefined && escaped === '') insertFile(name, indent + inner, at, depth + 1);
      else maker.insert(`${indent}${one}\n`, at);
      left -= one.length;
    }
  };

  for (const text of body.split('\n')) {
    const to = Math.min(from + text.length + 1, body.length);
    const [, sign] = fence.exec(text) ?? [];
    const isCode = inFence !== undefined;
    if (inFence === undefined) inFence = sign;
    else if (sign?.startsWith(inFence) && text.trim() === sign) inFence = undefined;
    const [isCut, indent = '', escape = '', double, single] = cut.exec(text) ?? [];
    const file = double ?? single;
    const [, name] = (!isCode && documented.exec(text)) || [];
    const list = !isCode && !wasBlank ? listOn(text) : undefined;
    const [, tag] = (!isCode && opensHtml.exec(text)) || [];

    if (isTold && (text.trim() === '' || /^ {4}/.test(text))) maker.insert('\n', from);
    else if (isCut !== undefined && escape !== '') {
      maker.insert(`${indent}${escape.slice(1)}`, from);
      maker.copy(from + indent.length + escape.length, to);
    } else if (isCut !== undefined && file !== undefined) insertFile(file, indent, from);
    else if (isCut !== undefined) isInBlock = !isInBlock;
    else if (isInBlock) {
      if (text.trim() !== '' && !text.trim().startsWith(';')) insertFile(text.trim(), '', from);
    } else if (name !== undefined && /[._]/.test(name)) {
      maker.insert(`<a id="${name}"></a>\n\n## \`${name}\`\n`, from);
      remarks.push({ ...say('query-not-run', { language: 'mkdocstrings' }), place: placeOf(from) });
    } else if (list) maker.insert(list.id === undefined ? '\n' : `<a id="${list.id}"></a>\n`, from);
    else if (isCode || sign !== undefined) maker.copy(from, to);
    else {
      if (open.length > 0 && text.trim() === `</${open.at(-1) ?? ''}>`) {
        open.pop();
        maker.insert('\n', from);
      }
      copySentence(text, from, maker, defined);
      maker.copy(from + text.length, to);
      if (tag !== undefined) {
        open.push(tag);
        maker.insert('\n', to);
      }
    }
    isTold = name !== undefined || (isTold && (text.trim() === '' || /^ {4}/.test(text)));
    wasBlank = text.trim() === '';
    from = to;
  }
  return rewritten(body, line, { text: maker.text, pieces: maker.pieces, remarks });
}

/** A list of attributes that has a line to itself, and belongs to the block above. */
function listOn(text: string): { id: string | undefined } | undefined {
  const [, content] = listAlone.exec(text) ?? [];
  const list = content === undefined ? undefined : parseAttributeList(content);
  const isEmpty =
    !list || (list.id === undefined && list.classes.length + list.values.length === 0);
  return isEmpty || list.references.length > 0 ? undefined : list;
}
