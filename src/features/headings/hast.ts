import type { Element, ElementContent } from 'hast';
import type { Heading, Nodes } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { h, type Rendering, type Setting, withAttributes } from '../../markdown/rendering.ts';
import { type SeenHeading, viewHeadings } from './heading-view.ts';

/**
 * Headings with ids and a link to themselves. Those of an embedded text stand below the heading
 * under which it is embedded, without ids: the page has its own.
 *
 * @param at told the level of each heading as it is passed
 */
export function headingHandlers(
  { note, tree, words }: Pick<Rendering, 'note' | 'tree' | 'words'>,
  setting: Setting,
  at: (level: number) => void,
) {
  const isEmbedded = setting.prefix !== '';
  const views = viewHeadings(note, words, isEmbedded);
  const numbers = headingNumbers(tree);
  const highest = Math.min(...numbers.map((number) => views[number]?.level ?? 6));
  const shift = isEmbedded ? Math.max(0, setting.level + 1 - highest) : 0;
  return {
    heading: (state: State, node: Heading): Element[] => {
      const seen = views[node.data?.heading ?? -1];
      if (!seen) return [];
      const level = Math.min(6, seen.level + shift);
      at(level);
      const children = state.all(node);
      const [heading, ...anchor] = headingElements(
        isEmbedded ? { level, id: '', label: '' } : seen,
        children,
      );
      return [withAttributes(heading, node), ...anchor];
    },
  };
}

/**
 * A heading and after it a link to it, which is no part of its name; without one where it has no id.
 */
export function headingElements(
  { level, id, label }: SeenHeading,
  children: ElementContent[],
): [Element, ...Element[]] {
  if (id === '') return [h(`h${level}`, {}, children)];
  const href = `#${encodeURIComponent(id)}`;
  const anchor = h('a', { className: ['heading-anchor'], href, ariaLabel: label });
  return [h(`h${level}`, { id }, children), anchor];
}

function headingNumbers(node: Nodes): number[] {
  if (node.type === 'heading') return node.data?.heading === undefined ? [] : [node.data.heading];
  return 'children' in node ? node.children.flatMap(headingNumbers) : [];
}
