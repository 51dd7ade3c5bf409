import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { WaitingWords } from '../../markdown/feature.ts';
import { h, type PageNeeds, text } from '../../markdown/rendering.ts';
import { webAddress } from './player.ts';

/** What of another site waits for a reader, and what of a page's policy it needs. */
const kinds = { img: 'images', audio: 'media', video: 'media' } as const;
type Kind = keyof typeof kinds;

/** What is to be known of other sites. */
interface Others {
  /** What the page lets in; it is told of every site that a reader may ask. */
  needs: Pick<PageNeeds, 'images' | 'media' | 'uses'>;
  words: WaitingWords;
  /** Whether what a site shows is loaded with the page. */
  isTrusted: (host: string) => boolean;
}

/**
 * Puts in the place of each picture, sound and film of another site a link to it, which
 * `web-media.ts` makes load it when a reader asks: to load it tells that site who reads what.
 * Of what comes from both sides, what comes from elsewhere goes.
 */
export function holdMedia(tree: Root, others: Others): void {
  if (!hasMedia(tree)) return;
  visitParents(tree, 'element', (node, ancestors) => {
    const parent = ancestors.at(-1);
    const media = node.tagName === 'picture' ? pictureIn(node) : node;
    if (!parent || !media || !isKind(media.tagName)) return undefined;
    const source = takeOut(media, others.isTrusted);
    if (source === undefined) return undefined;
    const at = parent.children.indexOf(node);
    const isInLink = ancestors.some(isLink);
    parent.children[at] = waiting(media, media.tagName, source, isInLink, others);
    return [SKIP, at + 1];
  });
}

function hasMedia(node: Nodes): boolean {
  if (node.type === 'element' && isKind(node.tagName)) return true;
  return 'children' in node && node.children.some(hasMedia);
}

function isKind(tagName: string): tagName is Kind {
  return Object.hasOwn(kinds, tagName);
}

function isLink(node: Parents): boolean {
  return node.type === 'element' && node.tagName === 'a';
}

function pictureIn({ children }: Element): Element | undefined {
  return children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'img',
  );
}

/** Takes out of an element what it has from elsewhere; gives that when nothing is left to show. */
function takeOut(media: Element, isTrusted: Others['isTrusted']): URL | undefined {
  const { properties } = media;
  const elsewhere = (address: unknown): URL | undefined => {
    const url = typeof address === 'string' ? webAddress(address) : undefined;
    return url && !isTrusted(url.hostname) ? url : undefined;
  };
  if (elsewhere(properties['poster'])) delete properties['poster'];
  const srcset = properties['srcSet'];
  if (srcset !== undefined && /(?:^|[\s,])(?:https?:)?\/\//i.test(srcset))
    delete properties['srcSet'];
  const own = elsewhere(properties['src']);
  if (own) return own;
  const gone: URL[] = [];
  media.children = media.children.filter((child) => {
    const source = child.type === 'element' ? elsewhere(child.properties['src']) : undefined;
    if (source && child.type === 'element' && child.tagName === 'source') gone.push(source);
    return source === undefined;
  });
  const isShown = properties['src'] !== undefined || media.children.some(isSource);
  return isShown ? undefined : gone[0];
}

function isSource(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'source';
}

function waiting(
  { properties }: Element,
  kind: Kind,
  source: URL,
  isInLink: boolean,
  { needs, words }: Others,
): Element {
  needs[kinds[kind]].add(source.origin);
  needs.uses.add('web-embeds');
  const { alt, ariaLabel, title, width, height, className } = properties;
  const named = [alt, ariaLabel, title].find((name) => typeof name === 'string' && name.trim());
  const name = typeof named === 'string' ? named.trim() : nameOf(source);
  const host = source.hostname.replace(/^www\./, '');
  const shown = [
    h('span', { className: ['web-media-name'] }, [text(name)]),
    text(' '),
    h('span', { className: ['web-media-host'], dataPagefindIgnore: '' }, [
      text(isInLink ? `(${host})` : words.openAt(host)),
    ]),
  ];
  const link = { className: ['external-link', 'web-media-link'], href: source.href };
  return h(
    'web-media',
    {
      className: Array.isArray(className) ? [...className, 'web-media'] : ['web-media'],
      dataMedia: kind,
      dataSource: source.href,
      dataTitle: alt === '' ? undefined : name,
      dataWidth: width,
      dataHeight: height,
      dataOffer: words.loadFrom(host),
      dataAll: words.loadAllFrom(host),
    },
    isInLink ? shown : [h('a', { ...link, rel: ['noopener'] }, shown)],
  );
}

/** What a file is called in its address. */
function nameOf({ pathname, hostname }: URL): string {
  const last = pathname.slice(pathname.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last) || hostname;
  } catch {
    return last;
  }
}
