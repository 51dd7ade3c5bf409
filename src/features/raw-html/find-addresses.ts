import type { Html, Nodes, Root } from 'mdast';
import type { Token } from 'parse5';
import type { HtmlAddress } from '../../garden/index.ts';
import { addressesIn } from '../../html/addresses.ts';
import { placeInHtml, readTags } from '../../html/tags.ts';

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
  readTags(node.value, {
    start: (tag) => {
      if (tag.tagName === 'svg' && !tag.selfClosing) drawings++;
      const { location } = tag;
      if (drawings > 0 || !location) return;
      for (const address of addressesIn(tag))
        found.push({
          ...address,
          words: wordsOf(tag),
          place: placeInHtml(node, location, lines),
          at: location.startOffset + 1 + tag.tagName.length,
        });
    },
    end: (tagName) => {
      if (tagName === 'svg' && drawings > 0) drawings--;
    },
  });
  return found;
}

function wordsOf({ tagName, attrs }: Token.TagToken): string | undefined {
  const named = tagName === 'img' ? 'alt' : 'title';
  return tagName === 'a' ? undefined : attrs.find(({ name }) => name === named)?.value;
}
