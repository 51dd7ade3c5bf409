import { posix } from 'node:path';
import type { Image, Link, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { decodePath } from '../../garden/index.ts';

/** The address of a link or picture, and where it stands in the text. */
interface Destination {
  from: number;
  to: number;
  written: string;
}

/** What an address is written as now; undefined where it stays. */
export type Moved = (written: string, offset: number) => string | undefined;

const parser = unified().use(remarkParse).use(remarkGfm);

/** A text with the addresses of its links and pictures written anew; code stays as it is. */
export function moveLinks(text: string, moved: Moved): string {
  let result = '';
  let at = 0;
  for (const { from, to, written } of destinationsIn(text)) {
    const anew = moved(written, from);
    if (anew === undefined || from < at) continue;
    result += text.slice(at, from) + anew;
    at = to;
  }
  return result + text.slice(at);
}

function destinationsIn(text: string): Destination[] {
  const found: Destination[] = [];
  const tree: Root = parser.parse(text);
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image') return;
    const place = destinationOf(node, text);
    if (place) found.push({ ...place, written: node.url });
  });
  return found.toSorted((a, b) => a.from - b.from);
}

function destinationOf(node: Link | Image, text: string): { from: number; to: number } | undefined {
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
  const inner =
    node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start) : start;
  const opens = text.indexOf('](', inner);
  // An address that stands alone has no words to be found by.
  if (opens === -1 || opens >= end || !/^!?\[/.test(text.slice(start, start + 2))) return undefined;
  const from = opens + 2 + (/^\s*/.exec(text.slice(opens + 2, end))?.[0].length ?? 0);
  if (text.charAt(from) === '<') return { from, to: text.indexOf('>', from) + 1 };
  let depth = 0;
  for (let to = from; to < end; to++) {
    const sign = text.charAt(to);
    if (sign === '\\') to++;
    else if (sign === '(') depth++;
    else if (/\s/.test(sign) || (sign === ')' && depth-- === 0)) return { from, to };
  }
  return undefined;
}

/** Whether an address names no file of the folder in which it is written. */
export function isElsewhere(written: string): boolean {
  return written === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(written);
}

/** The path that an address names from a file. */
export function pathNamed(file: string, written: string): string {
  const address = written.split(/[#?]/, 1)[0] ?? '';
  // A lone percent sign is itself.
  const path = decodePath(address) ?? address;
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path);
}

/** The part of a note that an address names, with its `#`. */
export function partOf(written: string): string {
  const at = written.indexOf('#');
  return at === -1 ? '' : written.slice(at);
}

/** How one file names another, as an address. */
export function addressBetween(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return encodeURI(path).replaceAll(
    /[()#?]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
