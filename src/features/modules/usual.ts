import type { Image, Link, Parent } from 'mdast';
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
  // What only lays out what is in it.
  ...['Box', 'Stack', 'HStack', 'VStack', 'Flex', 'Grid', 'Center', 'Container', 'Wrapper'],
  ...['Row', 'Col', 'Column', 'Columns', 'Section', 'Figure', 'Caption', 'Steps'],
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
  if (pictures.has(name) && src !== undefined) {
    const alt = valueOf(node, 'alt') ?? '';
    return [inPlace(node, { type: 'image', url: src, alt, position: node.position })];
  }
  const film = valueOf(node, 'id') ?? valueOf(node, 'videoId') ?? valueOf(node, 'url');
  if (!/^you_?tube$/i.test(name) || film === undefined) return undefined;
  const url = /^https:/.test(film)
    ? film
    : `https://www.youtube.com/watch?v=${encodeURIComponent(film)}`;
  // Nothing of another site loads by itself; a note with components has no player for it.
  const words = valueOf(node, 'title') ?? 'YouTube';
  const link: Link = { type: 'link', url, children: [{ type: 'text', value: words }] };
  return [inPlace(node, { ...link, position: node.position })];
}

function inPlace(
  { type, position }: MdxJsxFlowElement | MdxJsxTextElement,
  made: Image | Link,
): Parent['children'][number] {
  return type === 'mdxJsxTextElement' ? made : { type: 'paragraph', children: [made], position };
}

function valueOf(node: MdxJsxFlowElement | MdxJsxTextElement, wanted: string): string | undefined {
  for (const attribute of node.attributes)
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === wanted)
      return typeof attribute.value === 'string' ? attribute.value : undefined;
  return undefined;
}
