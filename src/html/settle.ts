import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { eachElement } from './each-element.ts';

/** A browser that reads its own reading anew changes no more after so many times. */
const mostReadings = 4;

/**
 * Leaves an id to the first element that has it, and none that is no id.
 * Rule: https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute
 */
export function settleIds(tree: Root): void {
  const taken = new Set<unknown>();
  eachElement(tree, ({ properties }) => {
    const { id } = properties;
    if (id === undefined) return;
    if (taken.has(id) || /^$|[\t\n\f\r ]/.test(id)) Reflect.deleteProperty(properties, 'id');
    taken.add(id);
  });
}

/** A finished tree as HTML. */
export function print(tree: Root): string {
  eachElement(tree, ({ tagName, children: [first] }) => {
    // A browser leaves out the line end with which a `pre` begins.
    if (tagName === 'pre' && first?.type === 'text' && first.value.startsWith('\n'))
      first.value = `\n${first.value}`;
  });
  return toHtml(tree, { characterReferences: { useNamedReferences: true } });
}

/**
 * HTML as a browser reads it. What is taken out of an author's elements, and put into them, can
 * leave some where they cannot stand: a browser would end the elements around them, and more of the
 * page than the note's own text.
 */
export function settle(html: string): string {
  let settled = html;
  for (let reading = 0; reading < mostReadings; reading++) {
    const tree = fromHtml(settled, { fragment: true });
    // An element that its author has ended too late is read as several, each with all it has.
    settleIds(tree);
    const read = print(tree);
    if (read === settled) break;
    settled = read;
  }
  return settled;
}
