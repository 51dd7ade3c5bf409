import type { Element, Nodes, Parents, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/**
 * Elements of SVG that show something and run nothing: what is not among them goes, programs and
 * pages of HTML with all that is in them.
 * Elements: https://www.w3.org/TR/SVG2/eltindex.html, https://www.w3.org/TR/filter-effects-1/
 */
const known = new Set(
  [
    'svg g defs symbol use switch view title desc a style image',
    'path rect circle ellipse line polyline polygon text tspan textPath',
    'marker pattern mask clipPath linearGradient radialGradient stop filter',
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting',
    'feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR',
    'feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight',
    'feSpecularLighting feSpotLight feTile feTurbulence',
    'animate animateMotion animateTransform set mpath',
  ].flatMap((line) => line.split(' ')),
);

/** Whose words are nothing to be read. */
const silent = new Set(['script', 'foreignObject', 'metadata', 'iframe', 'object', 'embed']);

/** Elements that can change an attribute while the drawing is shown. */
const moving = /^(?:animate|set)/;

/** A part of the drawing, a picture in the address itself, or, of a link, another page. */
const ownPart = /^(?:#|data:image\/(?:avif|gif|jpeg|png|webp)[;,])/i;
const page = /^(?:https?:|mailto:)/i;

/**
 * A drawing as it may be published: no program, no handler, nothing that is fetched from elsewhere,
 * since opened by itself it runs on the site's own origin without the policy of a page.
 *
 * @param source an SVG file
 * @returns the drawing alone, without comments, editors' data and declarations
 * @throws Error when there is none
 */
export function cleanDrawing(source: string): string {
  const tree = fromHtml(source.replace(/^\uFEFF/, ''), { fragment: true });
  const drawing = tree.children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'svg',
  );
  if (!drawing) throw new Error('it holds no drawing');
  clean(drawing);
  Object.assign(drawing.properties, {
    xmlns: 'http://www.w3.org/2000/svg',
    xmlnsXLink: 'http://www.w3.org/1999/xlink',
  });
  const root: Root = { type: 'root', children: [drawing] };
  return toHtml(root, {
    space: 'svg',
    closeEmptyElements: true,
    tightSelfClosing: true,
    // XML knows no names of signs beyond its own five.
    characterReferences: { useNamedReferences: false },
  });
}

function clean(node: Parents): void {
  node.children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'text') return [child];
    if (child.type !== 'element' || silent.has(child.tagName)) return [];
    clean(child);
    const isLive = moving.test(child.tagName) && !isHarmlessTarget(child);
    return known.has(child.tagName) && !isLive ? [cleanElement(child)] : [];
  }) as Parents['children'];
  if (node.type === 'element') cleanElement(node);
}

function cleanElement(element: Element): Element {
  const { tagName, properties } = element;
  for (const [name, value] of Object.entries(properties)) {
    const words = String(value);
    const isAddress = /^(?:href|xLinkHref|src)$/i.test(name);
    const mayStay = isAddress
      ? ownPart.test(words) || (tagName === 'a' && page.test(words))
      : !/^on|[^\w-]/i.test(name) && !isFetching(words);
    if (!mayStay || /^(?:xmlns|ping|target)/i.test(name)) Reflect.deleteProperty(properties, name);
  }
  if (tagName === 'style')
    for (const child of element.children)
      // A style is written as it is, so that no sign in it may begin anything else.
      if (child.type === 'text' && (isFetching(child.value) || /[<&]/.test(child.value)))
        child.value = '';
  return element;
}

function isHarmlessTarget({ properties }: Element): boolean {
  return !/^(?:on|.*href)/i.test(properties['attributeName'] ?? '');
}

/** Whether a style or an attribute brings something from elsewhere, or hides that it does. */
function isFetching(words: string): boolean {
  return (
    /@import|expression\(|javascript:|image-set|\\/i.test(words) ||
    [...words.matchAll(/url\(\s*["']?([^"')]*)/gi)].some(([, to = '']) => !isOwn(to))
  );
}

function isOwn(address: string): boolean {
  return /^(?:#|data:(?:image\/(?:avif|gif|jpeg|png|webp)|(?:application|font)\/[\w.+-]+)[;,])/i.test(
    address.trim(),
  );
}
