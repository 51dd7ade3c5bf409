import type { Element, ElementContent } from 'hast';

/** A piece of fewer signs than this is never wider than a phone. */
const narrowest = 24;

/**
 * Lets a formula within a line break behind its operators and relations, where TeX would: Temml
 * does so on the first level alone, and puts chemistry and all that braces hold into one row.
 * Rule: TeX breaks "after a relation or a binary operation" (D. Knuth, The TeXbook, chapter 18)
 *
 * @returns whether a piece remains that may be wider than a phone
 */
export function breakLines(math: Element): boolean {
  const [row] = math.children;
  if (math.children.length === 1 && row?.type === 'element' && row.tagName === 'mrow')
    math.children = rowsOf(row);
  return math.children.some((piece) => signsIn(piece) > narrowest);
}

function rowsOf(row: Element): Element[] {
  const rows: Element[] = [];
  let open: ElementContent[] = [];
  row.children.forEach((child, at) => {
    open.push(child);
    // A sign in front belongs to its term.
    if (at === 0 || !isOperator(child)) return;
    rows.push({ ...row, children: open });
    open = [];
  });
  if (open.length > 0) rows.push({ ...row, children: open });
  return rows;
}

/** An operator between two terms, or the arrow of a reaction. */
function isOperator(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  const { tagName, properties, children } = node;
  if (tagName === 'mo')
    return properties['fence'] === undefined && properties['separator'] === undefined;
  return /^(?:mrow|mover|munderover)$/.test(tagName) && children.some(isArrow);
}

function isArrow(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  if (node.tagName === 'mo') return /^[\u2190-\u21FF]$/.test(textOf(node));
  return /^(?:mover|munderover)$/.test(node.tagName) && node.children.some(isArrow);
}

const signsIn = (node: ElementContent): number => textOf(node).length;

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
