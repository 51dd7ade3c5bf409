import XMLBuilder from 'fast-xml-builder';
import { xmlText } from './feed.ts';

/** An element of XML as `fast-xml-builder` takes it: attributes begin with `@`, text is `#`. */
export interface Xml {
  [name: string]: string | Xml | readonly (string | Xml)[] | undefined;
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  suppressEmptyNode: true,
  // `isPermaLink` alone, without a value, is no XML.
  suppressBooleanAttributes: false,
});

/**
 * A document of XML 1.0; what is undefined is left out, and what no XML may hold, too.
 *
 * @param last what stands last in it, as it is written
 * @param within the elements that end after that, the innermost first
 */
export function writeXml(root: Xml, last = '', within: readonly string[] = []): string {
  const frame = builder.build(cleaned(root));
  const end = within.map((name) => `</${name}>`).join('');
  const begin = frame.slice(0, frame.length - end.length);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${begin}${last}${end}\n`;
}

/**
 * Writes things that stand in many documents, each once.
 *
 * @param name of the element that each becomes
 * @param describe gives what is in it
 */
export function elementWriter<Thing extends object>(
  name: string,
  describe: (thing: Thing) => Xml,
): (things: readonly Thing[]) => string {
  const written = new WeakMap<Thing, string>();
  const write = (thing: Thing): string => {
    const known = written.get(thing) ?? builder.build(cleaned({ [name]: describe(thing) }));
    written.set(thing, known);
    return known;
  };
  return (things) => things.map(write).join('');
}

function cleaned(element: Xml): Xml {
  const clean = (value: string | Xml): string | Xml =>
    typeof value === 'string' ? xmlText(value) : cleaned(value);
  return Object.fromEntries(
    Object.entries(element).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, isList(value) ? value.map(clean) : clean(value)] as const],
    ),
  );
}

function isList(
  value: string | Xml | readonly (string | Xml)[],
): value is readonly (string | Xml)[] {
  return Array.isArray(value);
}
