import type { Root } from 'hast';
import { eachElement } from '../html/each-element.ts';
import { features } from './every-feature.ts';
import type { ElementEasing } from '../markdown/feature.ts';
import type { RenderingWords } from '../markdown/rendering.ts';

/** Does to the elements of a finished text what the features do to them, in one walk. */
export function easeReading(tree: Root, words: RenderingWords): void {
  const easings = new Map<string, ElementEasing[]>();
  for (const { elements } of features)
    for (const [name, ease] of Object.entries(elements?.(words) ?? {}))
      easings.set(name, [...(easings.get(name) ?? []), ease]);
  eachElement(tree, (node, parent) => {
    for (const ease of easings.get(node.tagName) ?? []) ease(node, parent);
  });
}
