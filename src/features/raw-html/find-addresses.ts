import type { Html, Nodes, Parent, Root } from 'mdast';
import type { HtmlAddress, HtmlLink } from '../../garden/index.ts';
import { addressesIn } from '../../html/addresses.ts';
import { placesInHtml, type Tag, tagsIn } from '../../html/tags.ts';
import { passagesOf } from './passages.ts';

/** Where a piece of HTML is a block; elsewhere it is a tag in a sentence. */
const flow: ReadonlySet<string> = new Set<Nodes['type']>([
  ...(['root', 'blockquote', 'listItem', 'footnoteDefinition'] as const),
  ...(['definitionTerm', 'definitionDescription'] as const),
]);

/**
 * Finds the addresses of this site in a note's own HTML, so that they are numbered among its links,
 * and the words that stand in blocks of it.
 *
 * @param source the text that the tree was parsed from, in which places count
 */
export function findAddresses(tree: Root, source: string): void {
  let lines: string[] | undefined;
  const visit = (node: Nodes): void => {
    if (node.type === 'html' && mayLead.test(node.value)) {
      const addresses = addressesOf(node, (lines ??= source.split('\n')));
      if (addresses.length > 0) node.data = { ...node.data, addresses };
    }
    if (!('children' in node)) return;
    (node as Parent).children.forEach(visit);
    // The number that the address is given will be the link's.
    if (node.type === 'htmlLink') node.data = linkAddressIn(node);
    if (flow.has(node.type)) findPassages(node, (lines ??= source.split('\n')));
  };
  visit(tree);
}

/** Most pieces of HTML are a tag without attributes, or its end. */
const mayLead = /<[a-z]+[\s/][^<]*=/i;

function linkAddressIn({ children: [start] }: HtmlLink): HtmlAddress | undefined {
  return start?.data?.addresses?.find(({ attribute }) => attribute === 'href');
}

function findPassages({ children }: Parent, lines: readonly string[]): void {
  for (const child of children) {
    const nodes = child.type === 'unbroken' ? child.children : [child];
    if (!nodes.some(({ type }) => type === 'html')) continue;
    const passages = passagesOf(nodes, lines);
    if (passages.length > 0) child.data = { ...child.data, passages };
  }
}

function addressesOf(node: Html, lines: readonly string[]): HtmlAddress[] {
  const found: HtmlAddress[] = [];
  // What a drawing shows of others is not loaded.
  let drawings = 0;
  const placeOf = placesInHtml(node, lines);
  for (const tag of tagsIn(node.value)) {
    if (tag.name === 'svg' && !tag.isSelfClosing) drawings += tag.isEnd ? -1 : 1;
    if (drawings > 0 || tag.isEnd) continue;
    for (const address of addressesIn(tag))
      found.push({
        ...address,
        words: wordsOf(tag),
        place: placeOf(tag.placeOf()),
        at: tag.from + 1 + tag.name.length,
      });
  }
  return found;
}

function wordsOf({ name: tagName, attributes }: Tag): string | undefined {
  const named = tagName === 'img' ? 'alt' : 'title';
  return tagName === 'a' ? undefined : attributes.find(({ name }) => name === named)?.value;
}
