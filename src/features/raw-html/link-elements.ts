import type { Html, Link, Nodes, Parent, RootContent } from 'mdast';
import type { HtmlLink } from '../../garden/index.ts';
import { addressesIn } from '../../html/addresses.ts';
import { isOwnClass } from '../../html/own-names.ts';
import { tagsIn } from '../../html/tags.ts';

/** A link of Markdown has no more attributes than these. */
const known = new Set(['href', 'title', 'class', 'target', 'rel']);
/** The text in which an element can begin and end; among blocks an `<a>` may hold several. */
const phrasing = new Set<Nodes['type']>([
  ...(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete'] as const),
]);

/**
 * In a sentence, `<a href="…">` that leads to something of this site is a link like all others: the
 * pages to which it leads show the sentence.
 * With attributes of which Markdown knows nothing it stays HTML.
 */
export function linkElements(node: Nodes): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  for (const child of parent.children) linkElements(child);
  if (!phrasing.has(node.type) || !parent.children.some(({ type }) => type === 'html')) return;
  const made: RootContent[] = [];
  let open: { link: Link | HtmlLink; at: number } | undefined;
  for (const child of parent.children) {
    if (child.type === 'html' && /^<a[\s>]/i.test(child.value)) {
      const link = linkOf(child);
      open = link && { link, at: made.length };
    } else if (open && child.type === 'html' && isWrittenEnd(child)) {
      const { link, at } = open;
      const children = made.splice(at) as Link['children'];
      link.children = link.type === 'link' ? children.slice(1) : [...children, child];
      if (link.position && child.position) link.position.end = child.position.end;
      made.push(link);
      open = undefined;
      continue;
    }
    made.push(child);
  }
  parent.children = made;
}

/** An end that its author has forgotten stands in no place of the text. */
function isWrittenEnd({ value, position }: Html): boolean {
  return position !== undefined && /^<\/a\s*>$/i.test(value);
}

function linkOf(html: Html): Link | HtmlLink | undefined {
  const position = html.position && { ...html.position };
  const [tag] = tagsIn(html.value);
  const [address] = tag ? addressesIn(tag) : [];
  if (!tag || !address) return undefined;
  if (tag.attributes.some(({ name }) => !known.has(name)))
    return { type: 'htmlLink', children: [], position };
  const valueOf = (wanted: string): string | undefined =>
    tag.attributes.find(({ name }) => name === wanted)?.value;
  const className = valueOf('class')
    ?.split(/\s+/)
    .filter((name) => name !== '' && !isOwnClass(name));
  const opens = valueOf('target') === '_blank' ? { target: '_blank', rel: ['noopener'] } : {};
  return {
    type: 'link',
    url: address.url,
    title: valueOf('title') ?? null,
    children: [],
    data: { hProperties: { ...(className && { className }), ...opens } },
    position,
  };
}
