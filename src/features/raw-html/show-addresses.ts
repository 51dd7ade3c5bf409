import type { Element, ElementContent, Parents, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { displayOf, fileKindOf, readCaption } from '../../garden/index.ts';
import { takeMark } from '../../html/mark-addresses.ts';
import type { HtmlContext } from '../../markdown/feature.ts';
import { linkNodes } from '../../markdown/link-nodes.ts';
import { viewLink } from '../../markdown/link-view.ts';
import { fileIn, mediaElement, pictureElement } from '../../markdown/media.ts';
import type { Picture, Rendering } from '../../markdown/rendering.ts';
import { pictureIn, unseen } from './picture.ts';

type Led = ReturnType<typeof takeMark>;

/** Gives the elements of a note's own HTML the addresses to which its links lead. */
export function showAddresses(tree: Root, context: HtmlContext): void {
  visitParents(tree, 'element', (node, ancestors) => {
    const led = takeMark(node, context.mark);
    const parent = ancestors.at(-1);
    if (led.length === 0 || !parent) return undefined;
    const shown = shownAs(node, led, context, ancestors.some(isLink));
    if (!shown) return undefined;
    const at = parent.children.indexOf(node);
    parent.children.splice(at, 1, ...shown);
    return at;
  });
}

function isLink(node: Parents): boolean {
  return node.type === 'element' && node.tagName === 'a';
}

/** What stands in an element's place; undefined when it stays. */
function shownAs(
  node: Element,
  led: Led,
  { rendering, isEmbedded }: HtmlContext,
  isInLink: boolean,
): ElementContent[] | undefined {
  switch (node.tagName) {
    case 'a':
      return linkIn(node, led, rendering, isEmbedded);
    case 'img':
      return pictureIn(
        node,
        led.map(({ link }) => link),
        rendering,
        isInLink,
      );
    case 'span':
      return fileElement(led, rendering);
    default:
      for (const { attribute, link } of led) give(node, attribute, link, rendering);
      return undefined;
  }
}

function linkIn(
  node: Element,
  led: Led,
  rendering: Rendering,
  isEmbedded: boolean,
): ElementContent[] | undefined {
  const number = led[0]?.link ?? -1;
  const link = rendering.note.links[number];
  const resolution = rendering.resolutions[number];
  if (!link || !resolution) return undefined;
  const view = viewLink(link, resolution, rendering.hrefOf, isEmbedded);
  if (view.as !== 'link') return linkNodes(view, node.children, rendering.words.notWrittenYet);
  const { className, ...others } = node.properties;
  const classes = Array.isArray(className) ? className : [];
  node.properties = { className: ['internal-link', ...classes], ...others, href: view.href };
  return undefined;
}

/** `<object>` and `<embed>`: a film, a sound or a document as Markdown would show it. */
function fileElement(led: Led, rendering: Rendering): ElementContent[] {
  const number = led[0]?.link ?? -1;
  const link = rendering.note.links[number];
  const resolution = rendering.resolutions[number];
  if (!link || !resolution || resolution.outcome === 'private') return [];
  if (!('target' in resolution)) return [unseen(link.path)];
  const { id } = resolution.target;
  const picture = fileKindOf(id) === 'image' ? rendering.pictureOf(id) : undefined;
  if (picture) return [pictureElement(picture, readCaption(displayOf(link)))];
  const href = rendering.hrefOf(id);
  return [href === undefined ? unseen(link.path) : mediaElement(link, href)];
}

function give(node: Element, attribute: string, number: number, rendering: Rendering): void {
  const resolution = rendering.resolutions[number];
  const id = resolution && 'target' in resolution ? resolution.target.id : undefined;
  if (attribute === 'srcset') {
    const picture = id === undefined ? undefined : rendering.pictureOf(id);
    if (picture) giveCandidates(node, picture);
    return;
  }
  const href = id === undefined ? undefined : fileIn(rendering, id);
  if (href === undefined) Reflect.deleteProperty(node.properties, attribute);
  else node.properties[attribute] = href;
}

/** Of several sizes that an author has made of a picture the last is the largest. */
function giveCandidates({ properties }: Element, picture: Picture): void {
  properties['srcSet'] = picture.srcset ?? picture.src;
  properties['sizes'] = picture.sizes;
  // It is of another kind once it is made smaller.
  if (picture.srcset !== undefined || picture.src.endsWith('.webp'))
    Reflect.deleteProperty(properties, 'type');
}
