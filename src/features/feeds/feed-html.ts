import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';

/** What stands in a page for the page's sake. */
const ofThePage = ['heading-anchor', 'visually-hidden'];

/** Attributes that are an address. */
const leading = ['href', 'src', 'poster', 'data', 'cite', 'action', 'formAction', 'longDesc'];

/**
 * A note's HTML as a feed reader needs it: addresses in full, nothing that only this site's
 * own pages understand.
 *
 * @param html the note's rendered text
 * @param page the note's own address in full
 */
export function feedHtml(html: string, page: string): string {
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    if (parent && index !== undefined && isOfThePage(node)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    // Whoever reads feeds has a program that asks them, or not.
    if (node.tagName === 'web-media') showMedia(node);
    for (const name of leading) inFull(node, name, page);
    const { srcSet } = node.properties;
    if (srcSet !== undefined) node.properties['srcSet'] = setInFull(srcSet, page);
    delete node.properties['tabIndex'];
    return undefined;
  });
  return toHtml(tree);
}

/** What is no address leads nowhere, least of all in a reader. */
function inFull({ properties }: Element, name: string, page: string): void {
  const value = properties[name];
  if (typeof value !== 'string') return;
  if (URL.canParse(value, page)) properties[name] = new URL(value, page).href;
  else Reflect.deleteProperty(properties, name);
}

/** Pictures at several sizes; ours have no comma in their addresses. */
function setInFull(srcset: string, page: string): string {
  return srcset
    .split(/,\s/)
    .map((one) => {
      const [address = '', ...size] = one.trim().split(/\s+/);
      return URL.canParse(address, page) ? [new URL(address, page).href, ...size].join(' ') : '';
    })
    .filter((one) => one !== '')
    .join(', ');
}

/** A picture, sound or film of another site, which waits in a page until its reader asks. */
function showMedia(node: Element): void {
  const { dataMedia, dataSource, dataTitle, dataWidth, dataHeight } = node.properties;
  const src = String(dataSource);
  const sizeOf = (written: unknown): number | undefined => Number(written) || undefined;
  node.tagName = String(dataMedia);
  node.properties =
    dataMedia === 'img'
      ? {
          src,
          alt: String(dataTitle ?? ''),
          width: sizeOf(dataWidth),
          height: sizeOf(dataHeight),
        }
      : { src, controls: true };
  node.children = [];
}

/**
 * The text of one item of a feed. One that cannot be made costs the feed only its own HTML.
 *
 * @param words what is shown instead, plain
 * @param fail told what went wrong
 */
export function feedContent(
  html: string,
  page: string,
  words: string,
  fail: (cause: unknown) => void,
  make = feedHtml,
): string {
  try {
    return make(html, page);
  } catch (cause) {
    fail(cause);
    return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  }
}

function isOfThePage({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  if (tagName === 'iframe') return true;
  const isPending = tagName === 'img' && properties['src'] === undefined;
  return isPending || ofThePage.some((name) => classes.includes(name));
}
