import type { Html, Nodes, Root } from 'mdast';
import type { HtmlAddress } from '../../garden/index.ts';
import { addressesIn } from '../../html/addresses.ts';
import { placesInHtml, type Tag, tagsIn } from '../../html/tags.ts';

/**
 * Finds the addresses of this site in a note's own HTML, so that they are numbered among its links.
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
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
}

/** Most pieces of HTML are a tag without attributes, or its end. */
const mayLead = /<[a-z]+[\s/][^<]*=/i;

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
