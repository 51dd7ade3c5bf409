import type { Nodes } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { type Place, type Remark, say } from '../garden/index.ts';
import { isOwnAttribute, isOwnClass } from './own-names.ts';
import type { AttributeList } from './attribute-list.ts';

/** Attributes that an author may give by name; the cleaning of the page's HTML has the last word. */
const harmless =
  /^(?:title|lang|dir|role|width|height|start|reversed|cite|datetime|hreflang|rel|target|download|(?:data|aria)-[a-z][a-z\d-]*)$/;
const unsafe = /^(?:on[a-z]+|style)$/;
const properId = /^\p{L}[\p{L}\p{N}_:.-]*$/u;
const numberId = /^\p{N}[\p{L}\p{N}_:.-]*$/u;

/** What is kept for a whole text. */
export interface Given {
  /** The ids that nodes have already: each is given once. */
  ids: Set<string>;
  remarks: Remark[];
  /** Whether an id may begin with a digit: in kramdown it may not. */
  allowsNumbers?: boolean;
  /** Whether an id is the page's or the browser's. */
  isOwnName: (id: string) => boolean;
}

/**
 * Gives a node classes, an id and other attributes.
 */
export function give(
  node: Nodes,
  list: AttributeList,
  { ids, remarks, allowsNumbers, isOwnName }: Given,
  place: Place,
): void {
  const data: NonNullable<Nodes['data']> = (node.data ??= {});
  const properties: Record<string, string | string[]> = {};
  const values = new Map(list.values);
  let { classes } = list;

  if (node.type === 'code') {
    const language = classes.find((name) => /^lang(?:uage)?-/.test(name));
    const lang = values.get('lang') ?? language?.replace(/^lang(?:uage)?-/, '');
    if (lang !== undefined) node.lang = lang;
    values.delete('lang');
    classes = classes.filter((name) => name !== language);
  }
  if (node.type === 'heading' && classes.includes('no_toc')) data.isUnlisted = true;
  if (node.type === 'image') resize(node, values);
  for (const [name, value] of values) {
    if (isOwnAttribute(name)) remarks.push(unsafeAttribute(name, place));
    else if (harmless.test(name)) properties[asProperty(name)] = value;
    else if (unsafe.test(name)) remarks.push(unsafeAttribute(name, place));
  }
  const fresh = classes.filter((name) => name !== 'no_toc' && !isOwnClass(name));
  if (fresh.length > 0) properties['className'] = [...ownClasses(node), ...fresh];
  const { id } = list;
  const isProper =
    id !== undefined && (properId.test(id) || (allowsNumbers === true && numberId.test(id)));
  if (isProper && !isOwnName(id) && !ids.has(id)) {
    ids.add(id);
    data.anchor = id;
    if (node.type !== 'heading') properties['id'] = id;
  }
  if (Object.keys(properties).length > 0) data.hProperties = { ...data.hProperties, ...properties };
}

/** Classes that a node has without anybody's saying so. */
function ownClasses(node: Nodes): string[] {
  const given = node.data?.hProperties?.['className'];
  if (Array.isArray(given)) return given.map(String);
  if (node.data?.callout) return ['callout'];
  return node.type === 'listItem' && typeof node.checked === 'boolean' ? ['task-list-item'] : [];
}

/** A picture is made smaller by what stands behind the bar in its description. */
function resize(image: Extract<Nodes, { type: 'image' }>, values: Map<string, string>): void {
  const [width, height] = ['width', 'height'].map(
    (name) => /^(\d{1,5})(?:px)?$/.exec(values.get(name) ?? '')?.[1],
  );
  values.delete('width');
  values.delete('height');
  if (width === undefined) return;
  image.alt = `${image.alt ?? ''}|${width}${height === undefined ? '' : `x${height}`}`;
}

/** `aria-label` is `ariaLabel` in a tree. */
function asProperty(name: string): string {
  if (name === 'hreflang') return 'hrefLang';
  if (name === 'datetime') return 'dateTime';
  return name.replace(/-([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
}

function unsafeAttribute(name: string, place: Place): Remark {
  return { ...say('unsafe-html', { attribute: name }), place };
}
