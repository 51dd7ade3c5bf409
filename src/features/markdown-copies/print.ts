import type { Element, ElementContent, Root } from 'hast';
import { classesOf, escape, isLeftOut, type Printing, printLine, textOf } from './inline.ts';

const blocks = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'dd', 'details', 'div', 'dl', 'dt', 'figure'],
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'li',
    'main',
    'ol',
    'p',
    'pre',
    'section',
  ],
  ...['summary', 'table', 'ul'],
]);

/**
 * A note's finished HTML as plain Markdown of GitHub's kind, addresses in full. It says what the
 * page says and nothing else: what is hidden there, or private, was in no HTML.
 * Rule: https://github.github.com/gfm/
 *
 * @param page the note's own address in full
 */
export function printMarkdown({ children }: Root, page: string): string {
  return printBlocks(children as ElementContent[], { page });
}

function printBlocks(nodes: readonly ElementContent[], printing: Printing): string {
  const parts: string[] = [];
  let line: ElementContent[] = [];
  const endLine = (): void => {
    parts.push(printLine(line, printing));
    line = [];
  };
  for (const node of nodes)
    if (node.type === 'element' && (blocks.has(node.tagName) || holdsBlocks(node))) {
      endLine();
      if (!isLeftOut(node)) parts.push(printBlock(node, printing));
    } else line.push(node);
  endLine();
  return parts.filter((part) => part.trim() !== '').join('\n\n');
}

function holdsBlocks({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && blocks.has(child.tagName));
}

function printBlock(node: Element, printing: Printing): string {
  const { tagName, properties, children } = node;
  const inner = (): string => printBlocks(children, printing);
  if (classesOf(node).includes('callout')) return printCallout(node, printing);
  if (classesOf(node).includes('footnotes')) return printFootnotes(node, printing);
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  if (level !== undefined)
    return `${'#'.repeat(Number(level))} ${printLine(children, printing).replaceAll('\\\n', ' ')}`;
  switch (tagName) {
    case 'ul':
    case 'ol':
      return printList(node, printing);
    case 'blockquote':
      return quote(inner());
    case 'pre':
      return printFence(node);
    case 'table':
      return printTable(node, printing);
    case 'hr':
      return '---';
    case 'dt':
    case 'summary':
      return `**${printLine(children, printing)}**`;
    case 'p':
    case 'div': {
      const formula = onlyFormula(node);
      return formula === undefined ? inner() : `$$\n${formula}\n$$`;
    }
    default:
      return properties['hidden'] === true ? '' : inner();
  }
}

const quote = (text: string): string => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');

/** As Obsidian writes them: https://help.obsidian.md/callouts */
function printCallout({ properties, children }: Element, printing: Printing): string {
  const [title, ...rest] = children.filter((child) => child.type === 'element');
  const words = title ? printLine(title.children, printing).replaceAll('\\\n', ' ') : '';
  const type = String(properties['dataCallout'] ?? 'note');
  const content = printBlocks(rest, printing);
  return quote(`[!${type}] ${words}${content === '' ? '' : `\n${content}`}`);
}

function printFootnotes(section: Element, printing: Printing): string {
  const list = section.children.find((child) => child.type === 'element' && child.tagName === 'ol');
  const items = list?.type === 'element' ? list.children : [];
  return items
    .filter((item) => item.type === 'element')
    .map((item, at) => indent(printBlocks(item.children, printing), `[^${at + 1}]: `, '    '))
    .join('\n\n');
}

function printList({ tagName, properties, children }: Element, printing: Printing): string {
  const first = Number(properties['start'] ?? 1);
  const items = children.filter((child) => child.type === 'element');
  const isLoose = items.some((item) =>
    item.children.some((child) => child.type === 'element' && child.tagName === 'p'),
  );
  return items
    .map((item, at) => {
      const mark = tagName === 'ol' ? `${first + at}. ` : '- ';
      const text = printBlocks(item.children, printing);
      const shown = isLoose ? text : text.replace(/\n\n(?=(?:-|\d+\.) )/g, '\n');
      return indent(shown, mark, ' '.repeat(mark.length));
    })
    .join(isLoose ? '\n\n' : '\n');
}

function indent(text: string, first: string, others: string): string {
  return (first + text.replace(/\n(?=[^\n])/g, `\n${others}`)).trimEnd();
}

function printFence(pre: Element): string {
  const code = pre.children.find((child) => child.type === 'element' && child.tagName === 'code');
  const named = code?.type === 'element' ? classesOf(code).map(String) : [];
  const language = named.find((name) => name.startsWith('language-'))?.slice('language-'.length);
  const text = textOf(pre).replace(/\n$/, '');
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${(language ?? '').replace(/[`\s]/g, '')}\n${text}\n${fence}`;
}

function printTable(table: Element, printing: Printing): string {
  const rows = rowsIn(table).map((row) => row.children.filter((cell) => cell.type === 'element'));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [head = [], ...others] = rows;
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const rule = Array.from({ length: width }, (_, at) => ruleOf(head[at]));
  const cellsOf = (row: readonly Element[]): string[] =>
    row.map((cell) => printBlocks(cell.children, printing).replace(/\\?\n+/g, ' '));
  return [line(cellsOf(head)), line(rule), ...others.map((row) => line(cellsOf(row)))].join('\n');
}

function rowsIn(node: Element): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'tr' ? [child] : rowsIn(child),
  );
}

function ruleOf(cell: Element | undefined): string {
  const side =
    cell &&
    classesOf(cell)
      .map(String)
      .find((name) => name.startsWith('align-'));
  return { 'align-left': ':--', 'align-center': ':-:', 'align-right': '--:' }[side ?? ''] ?? '---';
}

/** The TeX of a formula that has a block to itself. */
function onlyFormula({ children }: Element): string | undefined {
  const [only, ...others] = children.filter(
    (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
  );
  if (only?.type !== 'element' || others.length > 0) return undefined;
  if (only.tagName !== 'math') return only.tagName === 'span' ? onlyFormula(only) : undefined;
  return only.properties['display'] === 'block'
    ? String(only.properties['alttext'] ?? '').trim()
    : undefined;
}

/** What stands above a note's text: what is known of it, and its title. */
export function printHead(title: string, facts: Readonly<Record<string, unknown>>): string {
  // A value of JSON is one of YAML.
  const lines = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  return ['---', ...lines, '---', '', `# ${escape(title).replace(/\s+/g, ' ')}`, ''].join('\n');
}
