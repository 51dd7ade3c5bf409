import type { Image, Parent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** Components that many blogs have for a box around some text. */
const boxes = new Set([
  'Aside',
  'Callout',
  'Admonition',
  'Note',
  'Tip',
  'Warning',
  'Info',
  'Alert',
]);
const pictures = new Set(['Image', 'Picture', 'Img']);

/**
 * What stands for a component that a blog hands to all its notes, so that none of them imports
 * it: a picture, a film, or what is inside a box. Undefined for any other.
 */
export function usualComponent(
  node: MdxJsxFlowElement | MdxJsxTextElement,
): Parent['children'] | undefined {
  const name = node.name ?? '';
  if (boxes.has(name) && node.children.length > 0) return node.children;
  const src = valueOf(node, 'src');
  if (pictures.has(name) && src !== undefined) return [placed(node, src, valueOf(node, 'alt'))];
  const film = valueOf(node, 'id') ?? valueOf(node, 'videoId') ?? valueOf(node, 'url');
  if (!/^you_?tube$/i.test(name) || film === undefined) return undefined;
  const url = /^https:/.test(film)
    ? film
    : `https://www.youtube.com/watch?v=${encodeURIComponent(film)}`;
  return [placed(node, url, valueOf(node, 'title'))];
}

function placed(
  { type, position }: MdxJsxFlowElement | MdxJsxTextElement,
  url: string,
  alt = '',
): Parent['children'][number] {
  const image: Image = { type: 'image', url, alt, position };
  return type === 'mdxJsxTextElement' ? image : { type: 'paragraph', children: [image], position };
}

function valueOf(node: MdxJsxFlowElement | MdxJsxTextElement, wanted: string): string | undefined {
  for (const attribute of node.attributes)
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === wanted)
      return typeof attribute.value === 'string' ? attribute.value : undefined;
  return undefined;
}
