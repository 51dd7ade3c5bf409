import type { Element, ElementContent, Parents, Root } from 'hast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { isOutside } from '../garden/index.ts';
import { isSafeAddress } from './allowed.ts';
import { isDrawn, isOwnPart } from './drawing.ts';
import { eachElement } from './each-element.ts';
import { idOfWords, isHeading } from './ids.ts';
import { isOwnAttribute, isOwnClass, isOwnName } from './own-names.ts';
import { readStyle, styleIn } from './style.ts';

/** What the rest of the site does with what a note's own HTML asks for. */
export interface Tamer {
  /** What stands on elements that are ours, in `data-own`; nobody who writes a note can know it. */
  mark: string;
  /** What a frame becomes; undefined when it shows no page of the web, and so nothing. */
  frame: (frame: Element, isInLink: boolean) => ElementContent[] | undefined;
  /** A class for harmless declarations. */
  style: (kept: readonly string[]) => string;
}

/** Says of all elements that they are ours; called before an author's HTML is parsed. */
export function markOwn(tree: Root, mark: string): void {
  eachElement(tree, ({ properties }) => {
    properties['dataOwn'] = mark;
  });
}

/**
 * Makes of an author's HTML what a page of this site can show: `style` becomes a class, frames
 * wait for a click, ids never stand in the place of ours or of the browser's, and nothing is
 * loaded from where it does not say.
 */
export function tame(tree: Root, tamer: Tamer): void {
  const taken = new Set<string>();
  eachElement(tree, ({ properties }) => {
    const { id } = properties;
    if (properties['dataOwn'] === tamer.mark && id !== undefined) taken.add(id);
  });
  visitParents(tree, 'element', (node, ancestors) => {
    const parent = ancestors.at(-1);
    const at = parent?.children.indexOf(node) ?? -1;
    if (node.tagName === 'iframe' && parent) {
      const shown = tamer.frame(node, ancestors.some(isLink)) ?? [];
      parent.children.splice(at, 1, ...shown);
      return [SKIP, at + shown.length];
    }
    if (isFileOfOurs(node, tamer.mark)) {
      node.tagName = 'span';
      node.children = [];
    }
    if (node.tagName === 'input' && node.properties['type'] !== 'checkbox' && parent) {
      parent.children.splice(at, 1);
      return [SKIP, at];
    }
    tameElement(node, tamer, taken);
    return undefined;
  });
}

/** What is known to lead to a file of the vault: its element would not stay, so another stands for it. */
function isFileOfOurs({ tagName, properties }: Element, mark: string): boolean {
  const isFile = tagName === 'object' || tagName === 'embed';
  return isFile && isOfOurs(properties['dataLed'], mark);
}

/** Whether what an element says of its links was put there by us. */
function isOfOurs(led: unknown, mark: string): led is string {
  return typeof led === 'string' && led.startsWith(`${mark} `);
}

function isLink(node: Parents): boolean {
  return node.type === 'element' && node.tagName === 'a';
}

function tameElement(node: Element, tamer: Tamer, taken: Set<string>): void {
  const { tagName, properties } = node;
  tameStyle(node, tamer);
  if (properties['dataOwn'] === tamer.mark) delete properties['dataOwn'];
  else {
    tameId(node, taken);
    dropOwn(properties, tamer.mark);
  }
  if (tagName === 'input') properties['disabled'] = true;
  if (tagName === 'svg' || isDrawn(tagName)) tameDrawing(node);
  for (const name of ['src', 'poster', 'href', 'cite']) tameAddress(node, name);
  if (tagName === 'a') tameLink(node);
}

/** What only the site itself may say of an element. */
function dropOwn(properties: Element['properties'], mark: string): void {
  const { className } = properties;
  const led = properties['dataLed'];
  for (const name of Object.keys(properties))
    if (isOwnAttribute(name)) Reflect.deleteProperty(properties, name);
  if (isOfOurs(led, mark)) properties['dataLed'] = led;
  if (!Array.isArray(className)) return;
  const free = className.filter((name) => !isOwnClass(name));
  if (free.length > 0) properties['className'] = free;
  else delete properties['className'];
}

function tameStyle({ tagName, properties }: Element, tamer: Tamer): void {
  const { className } = properties;
  const written: string[] = [];
  for (const [name, value] of Object.entries(properties)) {
    const style = styleIn(tagName, name, String(value));
    if (style === undefined) continue;
    written.push(style);
    Reflect.deleteProperty(properties, name);
  }
  const { kept } = readStyle(written.join(';'));
  if (kept.length === 0) return;
  const classes = Array.isArray(className) ? className : [];
  properties['className'] = [...classes, tamer.style(kept)];
}

function tameId(node: Element, taken: Set<string>): void {
  const { tagName, properties } = node;
  // An old way to write the target of a link.
  if (tagName === 'a' && properties['id'] === undefined) properties['id'] = properties['name'];
  // Headings of HTML can be led to as those of Markdown.
  if (isHeading(tagName)) properties['id'] ??= idOfWords(node);
  if (properties['id'] === undefined) return;
  const { id } = properties;
  if (id === '' || taken.has(id) || isOwnName(id)) delete properties['id'];
  else taken.add(id);
}

/** A drawing is as wide as its page at most, and then it must know how large its own paper is. */
function tameDrawing({ tagName, properties }: Element): void {
  for (const [name, value] of Object.entries(properties))
    if (!isOwnPart(String(value))) Reflect.deleteProperty(properties, name);
  if (tagName !== 'svg') return;
  const { width, height, className } = properties;
  properties['className'] = [Array.isArray(className) ? className : [], 'drawing'].flat();
  const [wide, high] = [width, height].map((value) =>
    /^\s*(\d{1,4})(?:px)?\s*$/.exec(String(value)),
  );
  if (wide && high) properties['viewBox'] ??= `0 0 ${wide[1] ?? ''} ${high[1] ?? ''}`;
}

/** A link out of the garden looks like one; a window that it opens must not reach back into this. */
function tameLink({ properties }: Element): void {
  const { rel, href, className } = properties;
  const isExternal = typeof href === 'string' && isOutside(href);
  const classes = Array.isArray(className) ? className : [];
  if (isExternal) properties['className'] = [...new Set(['external-link', ...classes])];
  if (properties['target'] !== '_blank') delete properties['target'];
  const said = Array.isArray(rel) ? rel.filter((word) => word !== 'opener') : [];
  if (isExternal || properties['target'] === '_blank' || said.length > 0)
    properties['rel'] = [...new Set([...said, 'noopener'])];
}

function tameAddress({ tagName, properties }: Element, name: string): void {
  const value = properties[name];
  if (value === undefined) return;
  const address = String(value);
  const isData = /^\s*data:/i.test(address);
  if (!isSafeAddress(name, address) || (isData && tagName !== 'img')) {
    Reflect.deleteProperty(properties, name);
    return;
  }
  if (name === 'href' || name === 'cite' || isData) return;
  // `//host` and `/\host` load from elsewhere without saying so at first sight.
  const here = 'https://here.invalid/';
  if (!URL.canParse(address, here)) Reflect.deleteProperty(properties, name);
  else {
    const url = new URL(address, here);
    if (!url.href.startsWith(here)) properties[name] = url.href;
  }
}
