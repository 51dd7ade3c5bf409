import type { ElementContent } from 'hast';
import type { Nodes, Parents, Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import type { State } from 'mdast-util-to-hast';
import type { Hold, HtmlContext } from '../../markdown/feature.ts';
import {
  h,
  type Rendering,
  type RenderingWords,
  type Setting,
  text,
} from '../../markdown/rendering.ts';
import type { References } from './clean.ts';
import { type MathSettings, readFormula, showFormula } from './formula.ts';
import { breakLines } from './inline-breaks.ts';

/** A formula of fewer signs than this is never wider than a phone. */
const narrowest = 12;

const asTheyAre: Hold = (nodes) => nodes;

interface MathContext extends Pick<HtmlContext<MathSettings>, 'settings'> {
  words: Pick<RenderingWords, 'formula'>;
  rendering?: Pick<Rendering, 'tree' | 'needs'>;
  setting?: Pick<Setting, 'prefix'>;
  hold?: Hold;
}

/**
 * How formulas become MathML.
 *
 * @param context in MDX notes, whose formulas refer to none, only the words and settings
 */
export function mathHandlers({
  words,
  settings,
  rendering,
  setting,
  hold = asTheyAre,
}: MathContext) {
  const prefix = setting?.prefix ?? '';
  let labels: ReadonlyMap<string, string> | undefined;
  const idOf = (label: string): string =>
    `${prefix}equation-${label.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`;
  const references: References = {
    idOf,
    refer: (label, inParentheses) => {
      labels ??= rendering ? labelsOf(rendering.tree, settings) : new Map();
      const tag = labels.get(label);
      const bare = (tag ?? label).replace(/^\(|\)$/g, '');
      return {
        words: inParentheses ? `(${bare})` : bare,
        href: tag === undefined ? undefined : `#${encodeURIComponent(idOf(label))}`,
      };
    },
  };
  const shown = (node: InlineMath | Math, isDisplay: boolean): ElementContent => {
    rendering?.needs.uses.add('math');
    const formula = readFormula(node.value, isDisplay, settings);
    const className = ['math', isDisplay ? 'math-block' : 'math-inline'];
    if ('error' in formula)
      return h('code', { className: [...className, 'math-error'], title: formula.error }, [
        text(node.value),
      ]);
    const nodes = showFormula(formula.nodes, references);
    const [root] = nodes;
    if (root?.type === 'element' && root.tagName === 'math')
      root.properties['alttext'] = node.value.trim();
    const isWide = isDisplay
      ? node.value.length > narrowest
      : root?.type === 'element' && breakLines(root);
    const scrolling = isWide ? { tabIndex: 0, role: 'group', ariaLabel: words.formula } : {};
    if (isWide && !isDisplay) className.push('is-wide');
    return h('span', { className, ...scrolling }, nodes);
  };
  return {
    inlineMath: (_: State, node: InlineMath, parent?: Parents): ElementContent[] => {
      const nodes = hold([shown(node, node.data?.isDisplay === true)]);
      return isBeforePunctuation(node, parent) ? [...nodes, text(wordJoiner)] : nodes;
    },
    math: (state: State, node: Math): ElementContent => {
      const element = h('div', { className: ['math-paragraph'] }, hold([shown(node, true)]));
      const id = node.data?.blockId;
      if (id !== undefined) element.properties['id'] = `^${id}`;
      state.patch(node, element);
      return element;
    },
  };
}

/**
 * A browser may begin a line behind a formula with the comma after it, unless this stands between.
 * Rule: https://www.w3.org/TR/css-text-3/#line-break-details
 */
const wordJoiner = '\u2060';

function isBeforePunctuation(node: InlineMath, parent: Parents | undefined): boolean {
  if (!parent || node.data?.isDisplay === true) return false;
  const next = parent.children[(parent.children as Nodes[]).indexOf(node) + 1];
  return next?.type === 'text' && /^[.,;:!?)\]’”…-]/.test(next.value);
}

function labelsOf(tree: Root, settings: MathSettings): Map<string, string> {
  const labels = new Map<string, string>();
  const look = (node: Nodes): void => {
    if ('children' in node) for (const child of node.children) look(child);
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    if (!node.value.includes('\\label')) return;
    const formula = readFormula(node.value, true, settings);
    if ('labels' in formula) for (const [label, tag] of formula.labels) labels.set(label, tag);
  };
  look(tree);
  return labels;
}
