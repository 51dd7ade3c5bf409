import type { Page } from 'playwright-core';

/** An element of an XML document: its qualified name, its attributes, its own text, its children. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

/**
 * Reads XML with the browser's own parser, which forgives nothing.
 * @throws Error when it is not well formed
 */
export async function readXml(page: Page, text: string): Promise<XmlElement> {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'application/xml');
    const wrong = parsed.querySelector('parsererror');
    if (wrong) throw new Error(wrong.textContent);
    const read = (element: Element): XmlElement => ({
      name: element.nodeName,
      attributes: Object.fromEntries(
        [...element.attributes].map(({ name, value }) => [name, value]),
      ),
      text: element.children.length > 0 ? '' : element.textContent,
      children: [...element.children].map(read),
    });
    return read(parsed.documentElement);
  }, text);
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the one child with a name. */
export function textOf(element: XmlElement, name: string): string {
  const [found, ...others] = childrenOf(element, name);
  if (!found || others.length > 0)
    throw new Error(`<${element.name}> has ${found ? others.length + 1 : 0} <${name}>`);
  return found.text;
}
