import type { ElementContent } from 'hast';
import type { Text } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { h, text } from '../../markdown/rendering.ts';

/**
 * How text becomes HTML.
 *
 * @param wordsOf what a text shows, when that is not what is written
 * @param isStrict whether a single line end is a blank (CommonMark); else it is shown as a break
 */
export function textHandlers(wordsOf: (node: Text) => string, isStrict: boolean) {
  return {
    text: (state: State, node: Text): ElementContent[] => {
      const plain = defaultHandlers.text(state, { ...node, value: wordsOf(node) });
      if (isStrict || plain.type !== 'text') return [plain];
      return plain.value
        .split('\n')
        .flatMap((line, at) => (at === 0 ? [text(line)] : [h('br', {}), text(`\n${line}`)]));
    },
  };
}
