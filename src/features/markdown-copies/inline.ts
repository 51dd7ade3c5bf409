import type { Element, ElementContent } from 'hast';

/** With what a text is printed as Markdown. */
export interface Printing {
  /** The address of the page in full, from which others are meant. */
  page: string;
}

/** What stands in a page for the page's sake. */
const ofThePage = new Set([
  'heading-anchor',
  'visually-hidden',
  'markdown-embed-source',
  'not-run',
]);
const unseen = new Set(['script', 'style', 'button', 'template', 'figcaption', 'source', 'track']);

/** The classes of an element. */
export function classesOf({ properties }: Element): readonly (string | number)[] {
  const { className } = properties;
  return Array.isArray(className) ? className : [];
}

/** Whether a text as Markdown goes without an element. */
export function isLeftOut(node: Element): boolean {
  if (node.tagName === 'figcaption') return classesOf(node).length > 0 || hasOnlySigns(node);
  return (
    unseen.has(node.tagName) ||
    node.properties['dataFootnoteBackref'] !== undefined ||
    classesOf(node).some((name) => ofThePage.has(String(name)))
  );
}

/** The caption of code says its language, which its fence says too. */
function hasOnlySigns({ children }: Element): boolean {
  return children.every(
    (child) =>
      child.type === 'element' &&
      classesOf(child).some((name) => name === 'code-language' || name === 'code-title'),
  );
}

/** What stands in a line, as Markdown in one line. */
export function printLine(nodes: readonly ElementContent[], printing: Printing): string {
  const printed = nodes.map((node) => printNode(node, printing)).join('');
  return printed
    .split('\\\n')
    .map((line) => guardStart(line.replace(/[ \t\r\n]+/g, ' ').trim()))
    .join('\\\n');
}

function printNode(node: ElementContent, printing: Printing): string {
  if (node.type === 'text') return escape(node.value);
  if (node.type !== 'element' || isLeftOut(node)) return '';
  const { tagName, properties, children } = node;
  const inner = (): string => children.map((child) => printNode(child, printing)).join('');
  switch (tagName) {
    case 'em':
    case 'i':
      return wrap('*', inner());
    case 'strong':
    case 'b':
      return wrap('**', inner());
    case 'del':
    case 's':
      return wrap('~~', inner());
    case 'code':
      return printCode(textOf(node));
    case 'a':
      return properties['dataFootnoteRef'] === undefined
        ? link(inner(), properties['href'], printing)
        : `[^${textOf(node).trim()}]`;
    case 'img':
      return picture(properties['alt'] ?? '', properties['src'], printing);
    case 'web-media':
      return link(
        escape(String(properties['dataTitle'] ?? '')),
        properties['dataSource'],
        printing,
      );
    case 'video':
    case 'audio':
    case 'iframe':
      return link(inner() || escape(tagName), properties['src'], printing);
    case 'br':
      return '\\\n';
    case 'math':
      return `$${String(properties['alttext'] ?? '')
        .replace(/\s+/g, ' ')
        .trim()}$`;
    case 'svg':
      return escape(properties['ariaLabel'] ?? '');
    case 'input':
      return `[${String(properties['dataTask'] ?? (properties['checked'] === true ? 'x' : ' '))}]`;
    default:
      return inner();
  }
}

/** The text of a node as it is. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** Marks stand at words: blanks at the ends go outside. */
function wrap(mark: string, inner: string): string {
  const words = inner.trim();
  if (words === '') return inner;
  const at = inner.indexOf(words);
  return inner.slice(0, at) + mark + words + mark + inner.slice(at + words.length);
}

function printCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const isBare = longest === 0 && text.trim() === text;
  return isBare ? fence + text + fence : `${fence} ${text} ${fence}`;
}

function link(words: string, href: unknown, { page }: Printing): string {
  const address = inFull(href, page);
  return address === undefined ? words : `[${words.trim() || escape(address)}](${address})`;
}

function picture(alt: string, src: unknown, { page }: Printing): string {
  const address = inFull(src, page);
  return address === undefined ? escape(alt) : `![${escape(alt)}](${address})`;
}

/** An address in full, fit for the brackets of a link; undefined for none. */
function inFull(address: unknown, page: string): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address, page)) return undefined;
  return new URL(address, page).href.replaceAll('(', '%28').replaceAll(')', '%29');
}

/**
 * Words that stay words: signs by which Markdown knows its marks have a back slash before them.
 * Rule: https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escape(text: string): string {
  return text
    .replace(/[\\`*[\]<|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** A line of words that does not begin like a heading, a list, a quote or a rule. */
function guardStart(line: string): string {
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=+](?=[-=+\s]*$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
