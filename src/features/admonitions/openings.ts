/** How a block begins, and what of the lines below belongs to it. */
export interface Opening {
  /** What stands in its place: a callout's first line, or the name of a tab. */
  heading: string;
  /** The sign that ends it, and how many of it; none for a block that is indented. */
  end?: { sign: ':' | '/'; count: number };
  /** Whether it is a tab, whose text stands in no callout. */
  isTab?: true;
}

/** Signs with which a block may begin. */
export const marks = /^[ \t]*(?:!!!|\?\?\?\+?|:{3,}|\/{3,}|===[!+]?)[ \t]*["\w]/m;
const ofOthers = /^(!!!|\?\?\?\+?) +([\w-]+)(?: +(?:inline|end))*(?: +"([^"]*)")? *$/;
/** Blanks may be missing there, further words are classes, and a title may have quotes inside. */
const ofMkdocs = /^(!!!|\?\?\?\+?) ?([\w-]+)(?: +[\w-]+)*(?: +"(.*)")?$/;
const ofTabs = /^===[!+]? +"([^"]+)" *$/;
const ofDirectives =
  /^(:{3,}) ?([a-z]+)(?:\[([^\]]*)\]|(?= )([^{[]+))(?:\{[^{}]*\})?$|^(:{3,}) ?([a-z]+)(?:\{[^{}]*\})?$/;
const ofBlocks = /^(\/{3,}) +([\w-]+)(?: +\|(.*))?$/;

/** What directives are called that other programs show as callouts; others may be anything. */
const directives = new Set([
  ...['note', 'tip', 'info', 'warning', 'caution', 'danger', 'important', 'success', 'question'],
  ...['abstract', 'summary', 'example', 'quote', 'bug', 'failure', 'todo', 'hint', 'error'],
  ...['attention', 'details', 'aside', 'callout'],
]);

/** Blocks of MkDocs of which only the inside is shown. */
const silent = new Set(['caption', 'figure-caption', 'table-caption', 'html', 'define']);

/**
 * What a line opens.
 *
 * @param text the line without the blanks before it
 * @param isMkdocs whether the line stands in a folder of MkDocs
 */
export function openingOf(text: string, isMkdocs: boolean): Opening | undefined {
  const [, sign, type = '', title = ''] =
    (isMkdocs ? ofMkdocs : ofOthers).exec(text.trimEnd()) ?? [];
  if (sign !== undefined) {
    const fold = sign === '!!!' ? '' : sign === '???' ? '-' : '+';
    return { heading: `[!${type}]${fold} ${title}` };
  }
  const [, tab] = (isMkdocs && ofTabs.exec(text)) || [];
  if (tab !== undefined) return { heading: `**${tab}**`, isTab: true };
  const [, slashes, kind = '', caption = ''] = (isMkdocs && ofBlocks.exec(text)) || [];
  if (slashes !== undefined) {
    if (kind === 'tab')
      return { heading: `**${caption.trim()}**`, isTab: true, end: endOf(slashes) };
    if (silent.has(kind)) return { heading: '', isTab: true, end: endOf(slashes) };
    return directive(slashes, kind, caption);
  }
  const found = ofDirectives.exec(text.trimEnd());
  const [, titled, named, inBrackets, words = '', colons = titled ?? '', name = named ?? ''] =
    found ?? [];
  return directives.has(name) ? directive(colons, name, inBrackets ?? words) : undefined;
}

/**
 * What a line does to a block that a sign ends.
 *
 * @returns how many signs another block begins with, or 0 when the line may end one
 */
export function nestingOf(text: string, sign: ':' | '/'): number | undefined {
  const line = text.trim();
  const opening = sign === ':' ? ofDirectives.exec(line) : ofBlocks.exec(line);
  if (opening) return (opening[1] ?? opening[5] ?? '').length;
  return line.length >= 3 && line.replaceAll(sign, '') === '' ? 0 : undefined;
}

function directive(signs: string, name: string, title: string): Opening {
  const type = name === 'details' ? 'note' : name;
  const fold = name === 'details' ? '-' : '';
  return { heading: `[!${type}]${fold} ${title.trim()}`, end: endOf(signs) };
}

function endOf(signs: string): { sign: ':' | '/'; count: number } {
  return { sign: signs.startsWith(':') ? ':' : '/', count: signs.length };
}
