import type { Image, Link, Nodes, Parent, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { placeOf } from '../../garden/index.ts';
import { addressesIn, type TagAddress } from '../../html/addresses.ts';

export type ModuleElement = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * In notes with components HTML is part of a program. Links and pictures of the vault become those
 * of Markdown; of films and sounds the addresses are found. Of several pictures that a `<picture>`
 * offers it is the one that all browsers show.
 */
export function readModuleElements(node: Nodes): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  parent.children = parent.children.flatMap((child): RootContent[] => {
    readModuleElements(child);
    return isElement(child) ? read(child) : [child];
  });
}

function isElement(node: Nodes): node is ModuleElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function read(node: ModuleElement): RootContent[] {
  const name = node.name ?? '';
  const written = attributesOf(node);
  const addresses = addressesIn({ name, attributes: written });
  const [first] = addresses;
  if (name === 'picture') {
    const shown = node.children.filter(showsImage);
    return shown.length > 0 ? shown : [node];
  }
  if (!first) return [node];
  if (name === 'a') return [linkOf(node, first, written)];
  if (name === 'img' || name === 'object' || name === 'embed')
    return [imageOf(node, first, written)];
  const place = placeOf(node);
  const found = addresses.map((one) => ({ ...one, words: undefined, place, at: 0 }));
  node.data = { ...node.data, addresses: found };
  return [node];
}

function showsImage(node: Nodes): boolean {
  if (node.type === 'image' || (isElement(node) && node.name === 'img')) return true;
  return node.type === 'paragraph' && node.children.some(showsImage);
}

type Written = { name: string; value: string }[];

function attributesOf({ attributes }: ModuleElement): Written {
  return attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [{ name: attribute.name.toLowerCase(), value: attribute.value }]
      : [],
  );
}

const valueIn = (written: Written, wanted: string): string | undefined =>
  written.find(({ name }) => name === wanted)?.value;

function linkOf(node: ModuleElement, { url }: TagAddress, written: Written): Link {
  const [only, ...others] = node.children;
  const inner = only?.type === 'paragraph' && others.length === 0 ? only : node;
  const children = inner.children as Link['children'];
  const title = valueIn(written, 'title') ?? null;
  return { type: 'link', url, title, children, position: node.position };
}

function imageOf(node: ModuleElement, { url }: TagAddress, written: Written): RootContent {
  const [width, height] = ['width', 'height'].map(
    (name) => /^(\d{1,5})(?:px)?$/.exec(sizeIn(node, name) ?? '')?.[1],
  );
  const size = width === undefined ? '' : `|${width}${height === undefined ? '' : `x${height}`}`;
  const alt = (valueIn(written, 'alt') ?? '') + size;
  const { position } = node;
  const image: Image = {
    type: 'image',
    url,
    alt,
    title: valueIn(written, 'title') ?? null,
    position,
  };
  return node.type === 'mdxJsxTextElement'
    ? image
    : { type: 'paragraph', children: [image], position };
}

/** A size may be a number of the program: `width={300}`. */
function sizeIn({ attributes }: ModuleElement, wanted: string): string | undefined {
  for (const attribute of attributes)
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === wanted)
      return typeof attribute.value === 'string' ? attribute.value : attribute.value?.value;
  return undefined;
}
