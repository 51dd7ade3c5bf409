import type { Html, Nodes, Root } from 'mdast';
import { find, html } from 'property-information';
import type { HtmlCure, Place, Removal } from '../garden/index.ts';
import { addressesIn } from './addresses.ts';
import { gone, isSafeAddress, kept, mayHave } from './allowed.ts';
import { isDrawn, isOwnPart, mayDraw } from './drawing.ts';
import { isOwnAttribute, isOwnName } from './own-names.ts';
import { readStyle, styleIn } from './style.ts';
import { placesInHtml, type Tag, tagsIn } from './tags.ts';

/** Nobody reads more than this of one note; a page copied whole would bring thousands. */
const mostTold = 100;

/** What the page's own policy would refuse, whoever wrote it. */
const evenTrusted = new Set<HtmlCure>([
  ...(['program', 'style', 'page', 'file'] as const),
  ...(['handler', 'address', 'id', 'own'] as const),
]);

const cureOf: ReadonlyMap<string, HtmlCure> = new Map([
  ['script', 'program'],
  ['style', 'style'],
  ['iframe', 'frame'],
  ['frame', 'frame'],
  ['frameset', 'frame'],
  ['foreignobject', 'drawing'],
  ['use', 'drawing'],
  ['image', 'drawing'],
  ['animate', 'drawing'],
  ['filter', 'drawing'],
  ['mask', 'drawing'],
  ['pattern', 'drawing'],
  ['symbol', 'drawing'],
  ['math', 'formula'],
  ['object', 'file'],
  ['embed', 'file'],
  ['applet', 'file'],
  ['form', 'form'],
  ['button', 'form'],
  ['select', 'form'],
  ['input', 'form'],
  ['textarea', 'form'],
]);

/**
 * Lists what the sanitiser will take out of a note, each with its place in the file.
 *
 * @param source the text that the tree was parsed from, in which places count
 */
export function listRemovals(tree: Root, source: string): Removal[] {
  const removals: Removal[] = [];
  // In a sentence each tag is a piece of its own, so what is open is known across them.
  const drawings = { open: 0 };
  let lines: string[] | undefined;
  const visit = (node: Nodes): void => {
    if (removals.length > mostTold) return;
    if (node.type === 'html') fromHtml(node, (lines ??= source.split('\n')), drawings, removals);
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const url = 'url' in node ? node.url : undefined;
    if (url !== undefined && !isSafeAddress(node.type === 'image' ? 'src' : 'href', url)) {
      const what = `the address ${code(url)}`;
      removals.push({ what, cure: 'address', line, column, evenTrusted: true });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return removals.slice(0, mostTold);
}

function fromHtml(
  node: Html,
  lines: readonly string[],
  drawings: { open: number },
  removals: Removal[],
): void {
  const placeOf = placesInHtml(node, lines);
  for (const tag of tagsIn(node.value)) {
    if (!tag.isEnd) readTag(tag, placeOf, drawings, removals);
    else if (tag.name === 'svg' && drawings.open > 0) drawings.open--;
  }
}

type PlaceOf = (placeInHtml: Place) => Place;

function readTag(
  tag: Tag,
  placeOf: PlaceOf,
  drawings: { open: number },
  removals: Removal[],
): void {
  const { name: tagName, attributes } = tag;
  const add = (what: string, cure: HtmlCure, attribute?: string): void => {
    const place = placeOf(tag.placeOf(attribute));
    removals.push({ what, cure, ...place, evenTrusted: evenTrusted.has(cure) });
  };
  if (tagName === 'iframe' && isWebFrame(attributes)) return;
  // What leads to the vault's own files is looked up, and told of when it is not there.
  const own = addressesIn(tag).map(({ attribute }) => attribute);
  if (['object', 'embed'].includes(tagName) && own.length > 0) return;
  if (gone.some((name) => name.toLowerCase() === tagName)) {
    const what = ['base', 'meta', 'link', 'embed'].includes(tagName)
      ? ''
      : ' and all that it holds';
    add(`\`<${tagName}>\`${what}`, cureOf.get(tagName) ?? 'page');
    return;
  }
  const type = attributes.find(({ name }) => name === 'type')?.value.toLowerCase();
  const isPart = drawings.open > 0 && isDrawn(tagName);
  if (tagName === 'svg' && !tag.isSelfClosing) drawings.open++;
  if ((!kept.includes(tagName) && !isPart) || (tagName === 'input' && type !== 'checkbox')) {
    add(`the tags of \`<${tagName}>\``, cureOf.get(tagName) ?? 'unknown');
    return;
  }
  for (const { name, value } of attributes) {
    const found = own.includes(name) ? undefined : removalIn(tagName, name, value);
    if (found) add(found.what, found.cure, name);
  }
}

function removalIn(
  tagName: string,
  name: string,
  value: string,
): { what: string; cure: HtmlCure } | undefined {
  const style = styleIn(tagName, name, value);
  if (style !== undefined) {
    const { refused } = readStyle(style);
    return refused.length === 0
      ? undefined
      : { what: `${refused.map(code).join(', ')} in \`${name}\``, cure: 'style' };
  }
  if (isOwnAttribute(name))
    return { what: `the attribute \`${name}\`, which is the site's own`, cure: 'own' };
  if (name.startsWith('on')) return { what: `the handler \`${name}\``, cure: 'handler' };
  // What every object has, such as `constructor`, is no attribute that the list knows.
  const { property } = Object.hasOwn(Object.prototype, name)
    ? { property: name }
    : find(html, name);
  if (tagName === 'a' && name === 'name') return removalIn('a', 'id', value);
  const isPart = isDrawn(tagName) || tagName === 'svg';
  if (isPart && !isOwnPart(value)) return { what: `${code(value)} in \`${name}\``, cure: 'part' };
  if (!mayHave(tagName, property) && !(isPart && mayDraw(name)))
    return { what: `the attribute \`${name}\` of \`<${tagName}>\``, cure: 'attribute' };
  if (property === 'id' && isOwnName(value))
    return {
      what: `the id ${code(value)}, which the page or the browser has already`,
      cure: 'id',
    };
  const isData = /^\s*data:/i.test(value) && tagName !== 'img' && property === 'src';
  if (!isSafeAddress(property, value) || isData)
    return { what: `the address ${code(value)}`, cure: 'address' };
  return undefined;
}

/** Whether a frame shows a page of the web, which a reader may ask for. */
function isWebFrame(attributes: Tag['attributes']): boolean {
  const src = attributes.find(({ name }) => name === 'src')?.value.trim() ?? '';
  return /^(?:https?:)?\/\//i.test(src) && URL.canParse(src, 'https://here.invalid/');
}

function code(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return `\`${short.replace(/[\s`]+/g, ' ').trim()}\``;
}
