import type { Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import { placeOf } from '../../garden/index.ts';
import {
  type AttributeList,
  parseAttributeList,
  parseDefinition,
  resolveList,
} from '../../html/attribute-list.ts';
import { give, type Given } from '../../html/give-attributes.ts';
import type { AttributeMark } from './remark.ts';

/** What is known while attributes find their elements. */
interface Giving extends Given {
  named: Map<string, AttributeList>;
}

/**
 * Gives each attribute list to the element it belongs to: on a line of its own to the block right
 * above, else to the one below; behind a span to that span; at the start of an item to the item.
 * Rule: https://kramdown.gettalong.org/syntax.html#inline-attribute-lists
 */
export function applyAttributes(tree: Root, giving: Giving): void {
  takeNamed(tree, giving.named);
  visit(tree, giving);
}

function takeNamed(node: Nodes, named: Map<string, AttributeList>): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  parent.children = parent.children.filter((child) => {
    const found = child.type === 'attributeList' ? parseDefinition(contentOf(child)) : undefined;
    if (found) named.set(found.name, found.list);
    return found === undefined;
  });
  for (const child of parent.children) takeNamed(child, named);
}

function contentOf({ value }: AttributeMark): string {
  return value.trim().slice(2, -1);
}

function visit(node: Nodes, giving: Giving): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  if (parent.children.some(({ type }) => type === 'attributeList')) {
    const { children } = parent;
    const owners = ownersOfBlocks(children);
    children.forEach((child, at) => {
      if (child.type !== 'attributeList') return;
      applyTo(child.isBlock ? owners[at] : children[at - 1], child, parent, giving);
    });
    parent.children = children.filter(({ type }) => type !== 'attributeList');
  }
  giveToItem(parent, giving);
  if (parent.type === 'heading') takeHeadingId(parent, giving);
  for (const child of parent.children) visit(child, giving);
}

const spans = new Set([
  ...['emphasis', 'strong', 'delete', 'link', 'image', 'linkReference', 'imageReference'],
  ...['inlineCode', 'inlineMath', 'wikiLink'],
]);

function applyTo(
  owner: RootContent | undefined,
  mark: AttributeMark,
  parent: Parent,
  giving: Giving,
): void {
  // A heading has nothing else that a list at its end could be meant for.
  const isOfHeading = !mark.isBlock && parent.type === 'heading' && owner?.type === 'text';
  // In a tight list a paragraph is not shown as one.
  const isOfItem =
    owner?.type === 'paragraph' &&
    parent.type === 'listItem' &&
    !('spread' in parent && parent.spread);
  const target: Nodes | undefined =
    isOfHeading || isOfItem
      ? (parent as Nodes)
      : !mark.isBlock && !spans.has(owner?.type ?? '')
        ? undefined
        : owner;
  const list = parseAttributeList(contentOf(mark));
  if (!target || !list) return;
  const whole = resolveList(list, giving.named);
  if (target.type === 'list' && whole.references.includes('toc')) {
    const { ordered, position } = target;
    const place = { type: 'contentsList', ordered: ordered === true, position } as const;
    parent.children[parent.children.indexOf(target)] = place;
  } else give(target, whole, giving, placeOf(mark));
}

/** Each list's block: the one above, if between them only other lists stand, else the one below. */
function ownersOfBlocks(children: readonly RootContent[]): (RootContent | undefined)[] {
  let above: { block: RootContent; at: number } | undefined;
  const aboveEach = children.map((child, at) => {
    if (child.type !== 'attributeList') above = { block: child, at };
    else if (above) {
      const { block } = above;
      const lastLine = (block.position?.end.line ?? 0) + at - above.at;
      if (lastLine >= (child.position?.start.line ?? 0)) return block;
    }
    return undefined;
  });
  let below: RootContent | undefined;
  return aboveEach.reduceRight<(RootContent | undefined)[]>((owners, owner, at) => {
    const child = children[at];
    if (child && child.type !== 'attributeList') below = child;
    owners[at] = owner ?? below;
    return owners;
  }, []);
}

/** `- {: .done} text`: the list at the start is the item's. */
function giveToItem(item: Parent, giving: Giving): void {
  const [first] = item.children;
  if (item.type !== 'listItem' || first?.type !== 'paragraph') return;
  const [mark, next] = first.children;
  if (mark?.type !== 'attributeList') return;
  const list = parseAttributeList(contentOf(mark));
  if (list) give(item as Nodes, resolveList(list, giving.named), giving, placeOf(mark));
  first.children.shift();
  if (next?.type === 'text') next.value = next.value.trimStart();
}

const headingId = /^\{#([a-z][\w:.-]*)\}$/i;

/** `## Title {#id}`. Rule: https://kramdown.gettalong.org/syntax.html#specifying-a-header-id */
function takeHeadingId(heading: Parent, giving: Giving): void {
  const last = (heading.children as PhrasingContent[]).at(-1);
  if (last?.type !== 'text') return;
  last.value = last.value.trimEnd();
  const at = last.value.lastIndexOf('{#');
  const [, id] = at === -1 ? [] : (headingId.exec(last.value.slice(at)) ?? []);
  if (id === undefined) return;
  const list = { classes: [], id, values: [], references: [] } satisfies AttributeList;
  last.value = last.value.slice(0, at).trimEnd();
  if (last.value === '') heading.children.pop();
  give(heading as Nodes, list, giving, placeOf(heading));
}
