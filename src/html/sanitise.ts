import type { Element, ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { visit, SKIP } from 'unist-util-visit';
import { isSafeAddress, schema } from './allowed.ts';
import { drawn } from './drawing.ts';
import { eachElement } from './each-element.ts';

/** Takes everything dangerous out of a tree; what is left is text and harmless elements. */
export function sanitise(tree: Root): Root {
  eachElement(tree, (node) => {
    const { properties } = node;
    if (node.tagName === 'svg') node.children = partsOf(node);
    for (const name of Object.keys(properties))
      if (!/^[a-z][\w:.-]*$/i.test(name)) Reflect.deleteProperty(properties, name);
    for (const name of ['href', 'src', 'poster', 'cite']) {
      const address = properties[name];
      if (address !== undefined && !isSafeAddress(name, String(address)))
        Reflect.deleteProperty(properties, name);
    }
  });
  return sanitize(tree, schema) as Root;
}

/** What a drawing is made of; in its title and description stand words alone, and it links nowhere. */
function partsOf({ tagName, children }: Element): ElementContent[] {
  const hasWords = tagName === 'title' || tagName === 'desc';
  return children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'a') return hasWords ? [] : partsOf(child);
    const isPart = !hasWords && drawn.includes(child.tagName);
    return isPart ? [{ ...child, children: partsOf(child) }] : [];
  });
}

/** What no page can have, whoever wrote it: its policy would refuse it, or it would undo the policy. */
const refused = [
  ...['script', 'base', 'meta', 'link', 'object', 'embed', 'template', 'style', 'frame'],
  ...['frameset', 'applet', 'noscript'],
];
const addresses = ['href', 'src', 'poster', 'cite', 'action', 'formAction', 'xLinkHref', 'data'];

/**
 * For an owner who trusts the HTML of all notes: it stays as written, but for what the page's
 * policy refuses anyway.
 */
export function sanitiseTrusted(tree: Root): Root {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'comment' || (node.type === 'element' && refused.includes(node.tagName))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== 'element') return undefined;
    for (const [name, value] of Object.entries(node.properties)) {
      const isAddress = addresses.includes(name) && !isSafeTrusted(name, String(value));
      if (/^on/i.test(name) || name === 'srcDoc' || isAddress)
        Reflect.deleteProperty(node.properties, name);
    }
    return undefined;
  });
  return tree;
}

function isSafeTrusted(name: string, value: string): boolean {
  return isSafeAddress(name === 'src' || name === 'poster' ? name : 'href', value);
}
