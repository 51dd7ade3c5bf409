import type { Element } from 'hast';
import type { State } from 'mdast-util-to-hast';
import { h, type Rendering, text } from '../../markdown/rendering.ts';

/** The line below a query that is not run. */
export function queryHandlers({ words }: Pick<Rendering, 'words'>) {
  return {
    notRun: (_: State, node: { value: string }): Element =>
      h('p', { className: ['not-run'], dataPagefindIgnore: '' }, [text(words.notRun(node.value))]),
  };
}
