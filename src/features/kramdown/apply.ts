import type { Nodes, Parent, Root, RootContent } from 'mdast';
import type { Remark } from '../../garden/index.ts';
import { isOwnName } from '../../html/own-names.ts';
import { explainAbbreviations } from './abbreviations.ts';
import { applyAttributes } from './attributes.ts';
import { applyBlockHtml, type ParseInner } from './block-html.ts';
import { readHtmlMath } from './html-math.ts';
import { joinHtml } from './join-html.ts';
import { gatherDefinitions } from './definitions.ts';
import { keepUnbroken } from './unbroken.ts';

/**
 * Gives what kramdown adds to Markdown its meaning.
 * Rule: https://kramdown.gettalong.org/syntax.html
 *
 * @param source what the tree was parsed from
 * @param parseInner parses the Markdown inside block HTML
 * @returns what is to be said of the text
 */
export function applyKramdown(tree: Root, source: string, parseInner: ParseInner): Remark[] {
  const remarks: Remark[] = [];
  joinHtml(tree, source);
  applyBlockHtml(tree, parseInner);
  applyExtensions(tree);
  gatherDefinitions(tree);
  applyAttributes(tree, { named: new Map(), ids: new Set(), remarks, isOwnName });
  readHtmlMath(tree);
  explainAbbreviations(tree);
  keepUnbroken(tree);
  return remarks;
}

const opening = /^\{::(comment|nomarkdown)\b[^{}]*\}/;

/** Comments go; what is no Markdown is HTML. */
function applyExtensions(node: Nodes): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  for (const child of parent.children) applyExtensions(child);
  if (!parent.children.some(({ type }) => type === 'kramdownExtension')) return;
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if (child.type !== 'kramdownExtension') return [child];
    const [start = '', name] = opening.exec(child.value) ?? [];
    const value = child.value.slice(start.length, child.value.lastIndexOf('{:/'));
    return name === 'nomarkdown' ? [{ type: 'html', value, position: child.position }] : [];
  });
}
