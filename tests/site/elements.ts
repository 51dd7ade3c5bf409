import type { Element, Nodes, Parents } from 'hast';
import { visit } from 'unist-util-visit';

/** All elements below a node, in the text's order, like `a`, `.tag`, `a.tag`, `#backlinks`, `*`. */
export function all(scope: Nodes, selector: string): Element[] {
  const found: Element[] = [];
  visit(scope, 'element', (element) => {
    if (element !== scope && isLike(element, selector)) found.push(element);
  });
  return found;
}

/** The one element that is like the selector. */
export function one(scope: Nodes, selector: string): Element {
  const [found, ...others] = all(scope, selector);
  if (!found || others.length > 0)
    throw new Error(`${found ? others.length + 1 : 0} elements are ${selector}, not one`);
  return found;
}

function isLike(element: Element, selector: string): boolean {
  const [tag = '', ...parts] = selector.split(/(?=[.#])/);
  const conditions = /^[.#]/.test(tag) ? [tag, ...parts] : parts;
  const isNamed = conditions.length === parts.length && tag !== '*';
  if (isNamed && tag !== element.tagName) return false;
  return conditions.every((condition) =>
    condition.startsWith('#')
      ? property(element, 'id') === condition.slice(1)
      : classesOf(element).includes(condition.slice(1)),
  );
}

export function classesOf(element: Element): string[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** An attribute by hast's name for it (`dateTime`); undefined when it is not there. */
export function property(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

/** The words in a node as a reader sees them: blanks and line ends run together. */
export function words(node: Nodes): string {
  return rawWords(node).replace(/\s+/g, ' ').trim();
}

function rawWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(rawWords).join('') : '';
}

/** The element that follows directly; undefined when words or nothing come after. */
export function nextElement(parent: Parents, element: Element): Element | undefined {
  const next = parent.children[parent.children.indexOf(element) + 1];
  return next?.type === 'element' ? next : undefined;
}

/** The node that holds another, somewhere below a scope. */
export function parentOf(scope: Nodes, child: Element): Parents {
  let found: Parents | undefined;
  visit(scope, 'element', (element, _, parent) => {
    if (element === child && parent) found = parent;
  });
  if (!found) throw new Error(`<${child.tagName}> is not below the scope`);
  return found;
}
