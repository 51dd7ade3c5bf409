import type { Html, Link, Nodes, Parent, RootContent } from 'mdast';
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
 */
export function linkElements(node: Nodes): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  for (const child of parent.children) linkElements(child);
  if (!phrasing.has(node.type) || !parent.children.some(({ type }) => type === 'html')) return;
  const made: RootContent[] = [];
  let open: { link: Link; at: number } | undefined;
  for (const child of parent.children) {
    if (child.type === 'html' && /^<a[\s>]/i.test(child.value)) {
      const link = linkOf(child);
      open = link && { link, at: made.length };
    } else if (open && child.type === 'html' && /^<\/a\s*>$/i.test(child.value)) {
      const { link, at } = open;
      link.children = made.splice(at).slice(1) as Link['children'];
      if (link.position && child.position) link.position.end = child.position.end;
      made.push(link);
      open = undefined;
      continue;
    }
    made.push(child);
  }
  parent.children = made;
}

function linkOf(html: Html): Link | undefined {
  const [tag] = tagsIn(html.value);
  const [address] = tag ? addressesIn(tag) : [];
  if (!tag || !address || tag.attributes.some(({ name }) => !known.has(name))) return undefined;
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
    position: html.position && { ...html.position },
  };
}
