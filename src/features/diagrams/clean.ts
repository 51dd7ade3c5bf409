import type { Element, ElementContent } from 'hast';
import { showLabel } from './labels.ts';
import { headsOf, rounded, written } from './markers.ts';

const elements = new Set(
  'svg g rect circle ellipse line polyline polygon path text tspan'.split(' '),
);
const lengths = new Set(
  'x y x1 y1 x2 y2 cx cy r rx ry dx width height fontSize strokeWidth'.split(' '),
);
const words = new Set('textAnchor fontStyle transform d points strokeDashArray'.split(' '));
/** The whole of what such an attribute may hold: numbers, and the letters of paths. */
const harmless = /^[\w\s.,()+-]*$/;

/** What the library means by its colours, in classes of ours. */
const fills: Record<string, string> = {
  '--_text': 'd-ink',
  '--_text-sec': 'd-ink',
  '--_text-muted': 'd-soft',
  '--_text-faint': 'd-soft',
  '--_arrow': 'd-head',
  '--_node-fill': 'd-box',
  '--_group-fill': 'd-group',
  '--_group-hdr': 'd-bar',
  '--_inner-stroke': 'd-bar',
  '--_key-badge': 'd-bar',
  '--bg': 'd-paper',
};
const strokes: Record<string, string> = {
  '--_text': 'd-line',
  '--_line': 'd-line',
  '--_arrow': 'd-line',
  '--_node-stroke': 'd-edge',
  '--_inner-stroke': 'd-edge',
};
/** What a chart has beside its data: a grid of a thousand dots, shadows. */
const decoration = /^xychart-(?:grid|.*shadow)/;
const ownClass = /^(?:mono|xychart-(?!grid)[\w-]+)$/;
/** What the library says of an entity; an author's own brackets come here under other names. */
const ownWords = '(no attributes)';
const variable = /var\((--[\w-]+)/;

/**
 * Only shapes and words leave, with places and sizes as attributes and colours as classes: no
 * style, no link, no id, nothing that is fetched.
 */
export function clean(
  nodes: readonly ElementContent[],
  markers: ReadonlyMap<string, Element>,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text')
      return /\S/.test(node.value) ? [{ type: 'text', value: showLabel(node.value) }] : [];
    if (node.type !== 'element' || !elements.has(node.tagName)) return [];
    if (classesOf(node).some((name) => decoration.test(name))) return [];
    if (node.children.some((child) => child.type === 'text' && child.value === ownWords)) return [];
    const children = clean(node.children, markers);
    // A group without a place of its own groups nothing that a reader could see.
    if (node.tagName === 'g' && node.properties['transform'] === undefined) return children;
    const shape: Element = { ...node, properties: propertiesOf(node), children };
    return [shape, ...clean(headsOf(node, markers), markers)];
  });
}

function propertiesOf(node: Element): Element['properties'] {
  const { properties } = node;
  const kept: Record<string, string | number | string[]> = {};
  const classes = classesOf(node).filter((name) => ownClass.test(name));
  const weight = properties['fontWeight'];
  const isStrong = Number(weight ?? 400) >= 600 || weight === 'bold';
  for (const [name, value] of Object.entries(properties)) {
    // The page's letters run narrower than those that the library reckons with, but for bold ones.
    if (name === 'fontSize' && !classes.includes('mono') && !isStrong)
      kept[name] = rounded(Number(value) * 1.08);
    else if (lengths.has(name) && Number.isFinite(Number(value)))
      kept[name] = rounded(Number(value));
    else if (words.has(name) && harmless.test(String(value))) kept[name] = shortened(String(value));
  }
  if (kept['rx'] === 0) delete kept['rx'];
  if (kept['ry'] === 0) delete kept['ry'];
  const fill = variable.exec(written(node, 'fill'))?.[1];
  const stroke = variable.exec(written(node, 'stroke'))?.[1];
  if (fill !== undefined) classes.push(fills[fill] ?? 'd-box');
  else if (properties['fill'] === 'none') kept['fill'] = 'none';
  if (stroke !== undefined) classes.push(strokes[stroke] ?? 'd-line');
  if (isStrong) classes.push('d-strong');
  // Browsers know this name by its camel, and the tree by its own.
  const baseline = properties['dy'];
  if (baseline !== undefined)
    kept['dy'] = written(node, 'dy').endsWith('em') ? '.35em' : rounded(Number(baseline));
  if (classes.length > 0) kept['className'] = [...new Set(classes)];
  return kept;
}

function shortened(numbers: string): string {
  return numbers.replace(/\d{1,9}\.\d{1,30}/g, (number) => String(rounded(Number(number))));
}

function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties['className']) ? properties['className'].map(String) : [];
}
