import type { Element } from 'hast';
import type { Html } from 'mdast';
import type { Raw } from 'mdast-util-to-hast';

/**
 * A piece of HTML whose elements say which of the note's links their addresses are, in `data-led`:
 * nobody who writes a note can know the mark with which that begins.
 */
export function rawHtmlOf(node: Html, mark: string): Raw {
  const addresses = (node.data?.addresses ?? []).filter(({ link }) => link !== undefined);
  const places = [...new Set(addresses.map(({ at }) => at))];
  let value = node.value.slice(0, places[0]);
  places.forEach((place, number) => {
    const led = addresses
      .filter(({ at }) => at === place)
      .map(({ attribute, link }) => `${attribute}:${link ?? ''}`);
    value += ` data-led="${[mark, ...led].join(' ')}"`;
    value += node.value.slice(place, places[number + 1]);
  });
  return { type: 'raw', value };
}

/** Takes the mark off an element: the numbers of its links, by attribute. */
export function takeMark(
  { properties }: Element,
  mark: string,
): { attribute: string; link: number }[] {
  const [first, ...led] = String(properties['dataLed'] ?? '').split(' ');
  if (first !== mark) return [];
  Reflect.deleteProperty(properties, 'dataLed');
  return led.map((one) => {
    const [attribute = '', link] = one.split(':');
    return { attribute, link: Number(link) };
  });
}
