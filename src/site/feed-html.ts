import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';

/** What stands in a page for the page's sake. */
const ofThePage = ['heading-anchor', 'visually-hidden'];

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
    for (const name of ['href', 'src'] as const) {
      const value = node.properties[name];
      if (typeof value === 'string' && URL.canParse(value, page))
        node.properties[name] = new URL(value, page).href;
    }
    delete node.properties['tabIndex'];
    return undefined;
  });
  return toHtml(tree);
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
    return xmlText(make(html, page));
  } catch (cause) {
    fail(cause);
    return xmlText(words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  }
}

function isOfThePage({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  const isPending = tagName === 'img' && properties['src'] === undefined;
  return isPending || ofThePage.some((name) => classes.includes(name));
}

/** Signs that XML 1.0 knows: https://www.w3.org/TR/xml/#charsets */
const unknownToXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text without signs that no XML may hold; pasted text brings such along. */
export function xmlText(text: string): string {
  return text.replace(unknownToXml, '');
}
