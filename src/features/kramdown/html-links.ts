import type { Html, Image, Link, Nodes, Parent, RootContent } from 'mdast';
import { isOutside } from '../../garden/index.ts';
import { isOwnClass } from '../../html/own-names.ts';

const tag = /<img[\s/][^<>]*>|<a\s[^<>]*>|<\/a\s*>/gi;
const attribute = /\s([a-z]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;
/** Inside these a tag is none, or another language's. */
const opaque =
  /<(?:!--|script|style|svg|math|textarea|template|iframe|pre|code|title|xmp|no|plaintext)/i;

/**
 * Makes links of `<a href="…">` and pictures of `<img src="…">` that lead to something of this
 * site, so that they are looked up, counted and published like all others; blogs write many so.
 */
export function readHtmlLinks(node: Nodes): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  for (const child of parent.children) readHtmlLinks(child);
  if (!parent.children.some((child) => child.type === 'html')) return;
  const made: RootContent[] = [];
  let open: { link: Link; at: number } | undefined;
  for (const child of parent.children.flatMap((one) =>
    one.type === 'html' ? split(one) : [one],
  )) {
    if (child.type === 'link' && child.children.length === 0 && child.data?.isOpen)
      open = { link: child, at: made.length };
    const isEnd = child.type === 'html' && /^<\/a\s*>$/i.test(child.value);
    if (open && isEnd) {
      open.link.children = made.splice(open.at).slice(1).map(asWords) as Link['children'];
      delete open.link.data?.isOpen;
      open.link.position = spanning(open.link, child);
      made.push(open.link);
      open = undefined;
    } else made.push(child);
  }
  // One that nobody closes is left as it was written.
  parent.children = made.map((child) =>
    child.type === 'link' && child.data?.isOpen !== undefined
      ? { type: 'html', value: child.data.isOpen, position: child.position }
      : child,
  );
}

declare module 'mdast' {
  interface Data {
    /** The tag as written, of a link that is not closed yet. */
    isOpen?: string | undefined;
  }
}

/** From where one node begins to where another ends. */
function spanning({ position: first }: Nodes, { position: last }: Nodes): Nodes['position'] {
  return first && last && { start: first.start, end: last.end };
}

/** A piece without tags is words, by which a link is named. */
function asWords(node: RootContent): RootContent {
  if (node.type !== 'html' || /[<&]/.test(node.value)) return node;
  return { type: 'text', value: node.value, position: node.position };
}

function split(html: Html): RootContent[] {
  if (opaque.test(html.value)) return [html];
  const pieces: RootContent[] = [];
  const place = { line: html.position?.start.line ?? 1, column: html.position?.start.column ?? 1 };
  const take = (value: string, made?: Link | Image): void => {
    const start = { ...place };
    const ends = value.split('\n').length - 1;
    place.line += ends;
    place.column =
      ends === 0 ? place.column + value.length : value.length - value.lastIndexOf('\n');
    const position = { start, end: { ...place } };
    if (value !== '') pieces.push({ ...(made ?? { type: 'html', value }), position });
  };
  let done = 0;
  for (const { 0: written, index } of html.value.matchAll(tag)) {
    const made = /^<img/i.test(written) ? imageOf(written) : linkOf(written);
    if (!made && !written.startsWith('</')) continue;
    take(html.value.slice(done, index));
    take(written, made);
    done = index + written.length;
  }
  if (done === 0) return [html];
  take(html.value.slice(done));
  return pieces;
}

function attributesOf(written: string): Map<string, string> {
  return new Map(
    [...written.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'),
    ]),
  );
}

function linkOf(written: string): Link | undefined {
  const given = attributesOf(written);
  const url = given.get('href');
  if (url === undefined || url === '' || isOutside(url)) return undefined;
  const data = { isOpen: written, hProperties: common(given) };
  return { type: 'link', url, title: given.get('title') ?? null, children: [], data };
}

function imageOf(written: string): Image | undefined {
  const given = attributesOf(written);
  const url = given.get('src');
  if (url === undefined || url === '' || isOutside(url)) return undefined;
  const [width, height] = ['width', 'height'].map(
    (name) => /^(\d{1,5})(?:px)?$/.exec(given.get(name) ?? '')?.[1],
  );
  const size = width === undefined ? '' : `|${width}${height === undefined ? '' : `x${height}`}`;
  const alt = (given.get('alt') ?? '') + size;
  const share = /^\d{1,3}%$/.exec(given.get('width') ?? '')?.[0];
  const style = [share === undefined ? [] : [`width:${share}`], given.get('style') ?? []].flat();
  return {
    type: 'image',
    url,
    alt,
    title: given.get('title') ?? null,
    data: { hProperties: common(given), ...(style.length > 0 && { style: style.join(';') }) },
  };
}

function common(given: Map<string, string>): { className?: string[] } {
  const classes = given.get('class')?.split(/\s+/).filter(Boolean) ?? [];
  const className = classes.filter((name) => !isOwnClass(name));
  return className.length > 0 ? { className } : {};
}
