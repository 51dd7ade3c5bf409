import type { Nodes } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';

/** Without one of these there is no address: `http://`, `www.`, `me@a.example`. */
const signs = /@|:\/\/|www\./i;

/**
 * GFM looks for addresses in all text once more when a tree is there, with four expressions for
 * each piece of it. Texts that have none are spared that.
 * Rule: https://github.github.com/gfm/#autolinks-extension-
 *
 * @param extensions what makes nodes of GFM's signs; changed in place
 */
export function spareAutolinks(extensions: readonly (Extension | Extension[])[]): void {
  for (const extension of extensions.flat()) {
    if (!extension.enter || !('literalAutolink' in extension.enter)) continue;
    extension.transforms = extension.transforms?.map(
      (transform) => (tree) => (mayHold(tree) ? transform(tree) : undefined),
    );
  }
}

function mayHold(node: Nodes): boolean {
  if (node.type === 'text') return signs.test(node.value);
  return 'children' in node && node.children.some(mayHold);
}
