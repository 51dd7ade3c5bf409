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

/** A document of XML 1.0; what is undefined is left out, and what no XML may hold, too. */
export function writeXml(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(cleaned(root))}\n`;
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
