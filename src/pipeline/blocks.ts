import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Code, Parents, Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import type { State } from 'mdast-util-to-hast';
import { codeBlock } from '../features/code/hast.ts';
import { diagramFigure, isDiagram } from '../features/diagrams/hast.ts';
import { mathHandlers } from '../features/math/hast.ts';
import type { RenderingWords } from '../markdown/rendering.ts';

type BlockWords = Pick<RenderingWords, 'code' | 'codeIn' | 'diagram' | 'diagramSource' | 'formula'>;
type Hold = (nodes: ElementContent[]) => ElementContent[];
const asTheyAre: Hold = (nodes) => nodes;

/**
 * How code, diagrams and formulas become HTML.
 *
 * @param tree the text that is shown, in which formulas find what they refer to
 * @param prefix keeps ids of embedded texts apart
 * @param hold keeps what is ours out of the cleaning of authors' HTML
 */
export function blockHandlers(
  tree: Root | undefined,
  prefix: string,
  words: BlockWords,
  hold: Hold = asTheyAre,
) {
  return {
    ...mathHandlers(tree, prefix, words.formula, hold),
    code: (state: State, node: Code): Element => {
      const drawn = isDiagram(node.lang) ? diagramFigure(node.value, words, hold) : undefined;
      const element = drawn ?? codeBlock(node, words, hold);
      state.patch(node, element);
      return state.applyData<Element>(node, element);
    },
  };
}

/** The same for MDX notes: the HTML as it is, since a module would take code and formulas apart. */
export function moduleBlockHandlers(words: BlockWords) {
  const inner = blockHandlers(undefined, '', words);
  const flow = (nodes: ElementContent[]): MdxJsxFlowElementHast => ({
    type: 'mdxJsxFlowElement',
    ...fragment(nodes),
  });
  return {
    code: (state: State, node: Code) => flow([inner.code(state, node)]),
    math: (state: State, node: Math) => flow([inner.math(state, node)]),
    inlineMath: (state: State, node: InlineMath, parent?: Parents): MdxJsxTextElementHast => ({
      type: 'mdxJsxTextElement',
      ...fragment(inner.inlineMath(state, node, parent)),
    }),
  };
}

function fragment(nodes: ElementContent[]) {
  const value = toHtml({ type: 'root', children: nodes });
  return {
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute' as const, name: 'set:html', value }],
    children: [],
  };
}
