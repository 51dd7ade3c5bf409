import type { Element, ElementContent } from 'hast';
import { fileKindOf } from '../../garden/index.ts';
import { mediaElement, pictureElement } from '../../markdown/media.ts';
import { h, type Picture, type Rendering, text } from '../../markdown/rendering.ts';

/**
 * A picture that is written as HTML, with the size that its author asks for. Of several that are
 * offered, the largest is shown as large as the first.
 *
 * @param numbers which of the note's links its addresses are
 * @returns what stands in its place
 */
export function pictureIn(
  node: Element,
  numbers: readonly number[],
  rendering: Rendering,
  isInLink: boolean,
): ElementContent[] {
  const { properties } = node;
  const link = rendering.note.links[numbers[0] ?? -1];
  const resolution = rendering.resolutions[numbers[0] ?? -1];
  const name = link?.path.slice(link.path.lastIndexOf('/') + 1) ?? '';
  const written = (properties['alt'] ?? '').trim();
  const alt = written === '' && isInLink ? name : written;
  const pictures = numbers.flatMap((number) => {
    const found = rendering.resolutions[number];
    if (!found || !('target' in found) || fileKindOf(found.target.id) !== 'image') return [];
    return rendering.pictureOf(found.target.id) ?? [];
  });
  const [first] = pictures;
  if (first && link) {
    const widest = pictures.reduce((one, other) => (other.width > one.width ? other : one));
    return [inSize({ ...widest, width: first.width, height: first.height }, node, alt, rendering)];
  }
  if (!link || !resolution || resolution.outcome === 'private') return [unseen(written)];
  const href = 'target' in resolution ? rendering.hrefOf(resolution.target.id) : undefined;
  if ('target' in resolution && href !== undefined && fileKindOf(resolution.target.id) !== 'image')
    return isInLink ? [unseen(alt)] : [mediaElement(link, href)];
  return [unseen(written === '' ? link.written : written)];
}

function inSize(
  picture: Picture,
  { properties }: Element,
  alt: string,
  rendering: Rendering,
): Element {
  const [wide, high] = ['width', 'height'].map((name) => pixels(properties[name]));
  const width =
    wide ?? (high === undefined ? undefined : Math.round((picture.width * high) / picture.height));
  const element = pictureElement(picture, { alt, width, height: high });
  const share = /^\s*(\d{1,3}(?:\.\d+)?%)\s*$/.exec(String(properties['width']))?.[1];
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  const own = share === undefined ? [] : [rendering.needs.style([`width:${share}`])];
  element.properties = { ...properties, ...element.properties };
  if (classes.length + own.length > 0) element.properties['className'] = [...classes, ...own];
  return element;
}

function pixels(value: unknown): number | undefined {
  const [, number] = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(String(value)) ?? [];
  return number === undefined || Number(number) === 0 ? undefined : Number(number);
}

/** What stands where a file is not there, or cannot be shown. */
export function unseen(words: string): ElementContent {
  return h('span', { className: ['image-missing'] }, [text(words)]);
}
