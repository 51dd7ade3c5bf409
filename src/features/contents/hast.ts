import type { Element } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { ContentsPlace } from '../../garden/index.ts';
import { h, type Rendering, type Setting, text } from '../../markdown/rendering.ts';
import { setWords } from '../../typography/remark.ts';
import { type ContentsItem, contentsOf } from './contents.ts';

/** How a list of contents that stands in the text becomes HTML; embedded texts have none. */
export function contentsHandlers(
  { note, typography }: Pick<Rendering, 'note' | 'typography'>,
  setting: Setting,
) {
  return {
    contentsList: (_: State, node: ContentsPlace): Element[] => {
      if (setting.prefix !== '') return [];
      const headings = note.headings
        .filter(
          ({ id, isUnlisted }, number) => number !== note.titleHeading && id !== '' && !isUnlisted,
        )
        .map((heading) => ({ ...heading, text: setWords(heading.text, typography) }));
      const items = contentsOf(headings, true);
      return items.length === 0 ? [] : [list(items, node.ordered ? 'ol' : 'ul')];
    },
  };
}

function list(items: readonly ContentsItem[], tagName: 'ol' | 'ul'): Element {
  return h(
    tagName,
    {},
    items.map((item) =>
      h('li', {}, [
        h('a', { className: ['internal-link'], href: `#${encodeURIComponent(item.id)}` }, [
          text(item.text),
        ]),
        ...(item.below.length > 0 ? [list(item.below, tagName)] : []),
      ]),
    ),
  );
}
