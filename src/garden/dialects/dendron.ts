import type { Root } from 'mdast';
import { parseDocument } from 'yaml';
import { walk } from '../link-marks.ts';

/**
 * Whether links are written `[[label|target]]`, as in Dendron, rather than the other way round.
 * Rule: https://wiki.dendron.so/
 *
 * @param settings the text of `dendron.yml`
 */
export function readsLabelFirst(settings: string | undefined): boolean {
  if (settings === undefined) return false;
  const document = parseDocument(settings);
  return document.errors.length === 0 && document.get('version') !== undefined;
}

/** Turns links that are written `[[label|target]]` the other way round. */
export function swapLabels(tree: Root): void {
  walk(tree, (node) => {
    if (node.type !== 'wikiLink' || node.display === undefined) return;
    [node.value, node.display] = [node.display, node.value];
  });
}
