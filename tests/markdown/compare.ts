import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { normalizeUri } from 'micromark-util-sanitize-uri';
import { renderNote } from '../../src/pipeline/render-note.ts';
import { growFrom, prepareNote } from '../build-garden.ts';
import type { Example } from './examples.ts';

/**
 * An example as a note's body, rendered as any note is. Every link finds what it names, as if the
 * garden held it: whether it does is no question of Markdown.
 */
export function rendered({ markdown }: Pick<Example, 'markdown'>): string {
  // Properties keep the first heading from being taken for the title, and quotes as they are written.
  const garden = growFrom({ 'a.md': `---\ntitle: \u2042\ntypography: off\n---\n${markdown}` });
  const rendering = prepareNote(garden, 'a.md');
  const resolutions = rendering.note.links.map(({ written, kind }) => ({
    outcome: 'found' as const,
    target: {
      id: kind === 'embed' ? `${written}.png` : written,
      by: 'path' as const,
      part: undefined,
      partMissing: false,
      caseDiffers: false,
    },
  }));
  return renderNote({
    ...rendering,
    resolutions,
    hrefOf: normalizeUri,
    pictureOf: (id) => ({ src: normalizeUri(id.slice(0, -'.png'.length)), width: 1, height: 1 }),
    other: () => undefined,
  });
}

const ours = ['heading-anchor', 'visually-hidden'];

/**
 * Some HTML as its tree alone: without what a page adds for its readers (ids and anchors of
 * headings, roles, names, classes, how pictures load), without blanks that no reader sees.
 */
export function bare(html: string): string {
  const tree: Root = fromHtml(html.trimEnd(), { fragment: true });
  return toHtml({ type: 'root', children: clean(tree.children as ElementContent[], false) });
}

function clean(nodes: readonly ElementContent[], isPre: boolean): ElementContent[] {
  const kept = nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || node.tagName === 'figcaption') return [];
    const classes = classesOf(node);
    if (classes.some((name) => ours.includes(name))) return [];
    const children = clean(node.children, isPre || node.tagName === 'pre');
    const isWrapper = ['table-scroll', 'internal-embed', 'code-block'].some((name) =>
      classes.includes(name),
    );
    // Colours are no question of Markdown either.
    if (isWrapper || (isPre && node.tagName === 'span')) return children;
    return [{ ...node, properties: propertiesOf(node), children }];
  });
  return isPre ? joined(kept) : trim(kept);
}

const block =
  /^(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|br)$/;

/** Blanks beside a block are not seen. */
function trim(nodes: readonly ElementContent[]): ElementContent[] {
  const isBlock = (node: Nodes | undefined): boolean =>
    node === undefined || (node.type === 'element' && block.test(node.tagName));
  return joined(nodes).flatMap((node, at, all): ElementContent[] => {
    if (node.type !== 'text') return [node];
    let value = node.value.replace(/\s+/g, ' ');
    if (isBlock(all[at - 1])) value = value.trimStart();
    if (isBlock(all[at + 1])) value = value.trimEnd();
    return value === '' ? [] : [{ ...node, value }];
  });
}

/** The same nodes with texts beside each other made one. */
function joined(nodes: readonly ElementContent[]): ElementContent[] {
  const whole: ElementContent[] = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else whole.push(node.type === 'text' ? { ...node } : node);
  }
  return whole;
}

function classesOf({ properties }: Element): string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** Attributes that are Markdown's own. */
const compared = ['href', 'src', 'alt', 'title', 'start', 'checked', 'disabled', 'type', 'align'];

function propertiesOf(node: Element): Element['properties'] {
  const classes = classesOf(node);
  const entries = compared.flatMap((name): [string, string][] => {
    const value = node.properties[name];
    if (value === undefined || (node.tagName === 'img' && name === 'alt' && value === ''))
      return [];
    // An address in HTML is set as one in Markdown is.
    const isAddress = name === 'href' || name === 'src';
    return [[name, isAddress ? normalizeUri(String(value)) : String(value)]];
  });
  const aligned = classes.find((name) => name.startsWith('align-'));
  if (aligned !== undefined) entries.push(['align', aligned.slice('align-'.length)]);
  const language = classes.find((name) => name.startsWith('language-'));
  if (language !== undefined) entries.push(['class', language]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
