import type { Element, ElementContent, Root as Hast } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { raw } from 'hast-util-raw';
import type { Nodes, Parents, Text } from 'mdast';
import { type State, toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { blockIdHandlers } from '../features/block-ids/remark.ts';
import { blockHandlers } from './blocks.ts';
import { calloutHandlers } from '../features/callouts/hast.ts';
import { contentsHandlers } from '../features/contents/hast.ts';
import { embedded, splitParagraph } from '../features/embeds/hast.ts';
import { footnoteHandlers } from '../features/footnotes/hast.ts';
import { headingHandlers } from '../features/headings/hast.ts';
import { sanitise, sanitiseTrusted } from '../html/sanitise.ts';
import { readStyle } from '../html/style.ts';
import { markOwn, tame } from '../html/tame.ts';
import { imageHandlers } from '../features/images/hast.ts';
import { definitionHandlers } from '../features/kramdown/hast.ts';
import { unbrokenHandlers } from '../features/kramdown/unbroken.ts';
import { textHandlers } from '../features/line-breaks/hast.ts';
import { listItem } from '../markdown/list-item.ts';
import { noteOrigins } from './page-needs.ts';
import { easeReading } from './ease-reading.ts';
import {
  footnoteOptions,
  h,
  type PageNeeds,
  type Rendering,
  type Setting,
} from '../markdown/rendering.ts';
import { queryHandlers } from '../features/queries/hast.ts';
import { tagHandlers } from '../features/tags/hast.ts';
import { taskHandlers } from '../features/tasks/hast.ts';
import { setDirections } from '../typography/directions.ts';
import { setTree } from '../typography/remark.ts';
import { framed, webEmbed } from '../features/web-embeds/hast.ts';
import { framedPage } from '../features/web-embeds/player.ts';
import { linkHandlers } from '../features/wiki-links/hast.ts';

type Hold = (nodes: ElementContent[]) => ElementContent[];

/** Nobody who writes a note can know how what is held is marked. */
const heldMark = crypto.randomUUID();

/** More embeds than this on one page are shown as links: embeds in embeds multiply. */
const mostEmbeds = 100;

function pageSetting(id: string): Setting {
  return { level: 1, trail: [id], prefix: '', budget: { left: mostEmbeds } };
}

/** A note's text as HTML, safe to put into any page of this site. */
export function renderNote(rendering: Rendering): string {
  const children = renderInner(rendering, pageSetting(rendering.note.id));
  noteOrigins({ type: 'root', children }, rendering.needs);
  return print(children);
}

/** The embeds of a note one by one, for MDX notes, which Astro renders. */
export function embedRenderer(rendering: Rendering): (link: number) => string {
  const setting = pageSetting(rendering.note.id);
  return (link) => print(embedded(rendering, setting, link, 2, renderInner));
}

function print(nodes: ElementContent[]): string {
  return toHtml(
    { type: 'root', children: nodes },
    { characterReferences: { useNamedReferences: true } },
  );
}

function renderInner(rendering: Rendering, setting: Setting): ElementContent[] {
  const { tree, words, needs } = rendering;
  const held: ElementContent[] = [];
  let { level } = setting;
  // What is made here from other notes and files is clean already, and richer than what an
  // author's own HTML may be: it stands aside while that is cleaned.
  const hold: Hold = (nodes) =>
    nodes.map((node) => {
      const isBlock = node.type === 'element' && (node.tagName === 'div' || node.tagName === 'p');
      return h(isBlock ? 'div' : 'span', { dataHeld: `${heldMark} ${held.push(node) - 1}` });
    });
  const embed = (number: number): ElementContent[] =>
    hold(embedded(rendering, setting, number, level, renderInner));

  const set = new Map<Text, string>();
  const { typography, strictLineBreaks } = rendering;
  setTree(tree, typography, strictLineBreaks, (node, shown) => set.set(node, shown));
  const hast = toHast(tree, {
    allowDangerousHtml: true,
    clobberPrefix: setting.prefix,
    ...footnoteOptions(words),
    footnoteLabelTagName: setting.prefix === '' ? 'h2' : 'p',
    handlers: {
      ...linkHandlers(rendering, setting.prefix !== '', embed),
      ...imageHandlers(
        rendering,
        embed,
        hold,
        (url, title, isInLink) => webEmbed(url, title, isInLink, needs, words),
        (style) => classFor(style, needs),
      ),
      ...tagHandlers(rendering),
      ...headingHandlers(rendering, setting, (passed) => (level = passed)),
      ...blockIdHandlers,
      ...calloutHandlers(words),
      ...contentsHandlers(rendering, setting),
      ...definitionHandlers,
      ...unbrokenHandlers,
      ...taskHandlers(listItem),
      ...queryHandlers(rendering),
      ...textHandlers((node) => set.get(node) ?? node.value, strictLineBreaks),
      ...blockHandlers(tree, setting.prefix, words, hold),
      ...(setting.prefix === '' ? footnoteHandlers : {}),
      ...moduleHandlers,
      paragraph: splitParagraph,
    },
  }) as Hast;
  const safe = clean(hast, rendering, hold);
  easeReading(safe, words);
  setDirections(safe, typography.lang, rendering.note.lang !== undefined);
  rendering.extend(safe, rendering.note.id);
  if (setting.prefix !== '') dropIds(safe, setting.prefix);
  release(safe, held);
  return safe.children as ElementContent[];
}

function classFor(style: string, needs: PageNeeds): string | undefined {
  const { kept } = readStyle(style);
  return kept.length > 0 ? needs.style(kept) : undefined;
}

/** The text without anything of its authors that a page cannot have. */
function clean(hast: Hast, rendering: Rendering, hold: Hold): Hast {
  const { tree, needs, words, trustedHtml } = rendering;
  if (!hasRawHtml(tree)) return sanitise(hast);
  markOwn(hast, heldMark);
  const parsed = raw(hast) as Hast;
  tame(parsed, {
    mark: heldMark,
    style: needs.style,
    frame: (frame, isInLink) => {
      const isLive = trustedHtml && framedPage(frame.properties['src'] ?? '');
      if (isLive) return hold([{ ...frame, children: [] }]);
      const shown = framed(frame, isInLink, needs, words);
      return shown && hold([shown]);
    },
  });
  return trustedHtml ? sanitiseTrusted(parsed) : sanitise(parsed);
}

/** Puts back what was held. */
function release(tree: Hast, held: readonly ElementContent[]): void {
  if (held.length === 0) return;
  visit(tree, 'element', (node, index, parent) => {
    const [mark, number] = String(node.properties['dataHeld'] ?? '').split(' ');
    const own = mark === heldMark ? held[Number(number)] : undefined;
    if (own && parent && index !== undefined) parent.children[index] = own;
  });
}

/** In a text that is shown inside another note only its footnotes keep ids, under their own prefix. */
function dropIds(tree: Hast, prefix: string): void {
  visit(tree, 'element', ({ properties }: Element) => {
    const { id } = properties;
    if (typeof id === 'string' && !id.startsWith(prefix)) delete properties['id'];
    delete properties['ariaDescribedBy'];
  });
}

/** Parsing HTML costs more than all the rest, so it is done where there is some. */
function hasRawHtml(node: Nodes): boolean {
  return (
    node.type === 'html' ||
    node.type === 'unbroken' ||
    ('children' in node && node.children.some(hasRawHtml))
  );
}

/** Of an MDX note's program only the prose inside its components can be shown outside of Astro. */
const moduleHandlers = {
  mdxJsxFlowElement: (state: State, node: Parents) => state.all(node),
  mdxJsxTextElement: (state: State, node: Parents) => state.all(node),
  mdxFlowExpression: () => undefined,
  mdxTextExpression: () => undefined,
  mdxjsEsm: () => undefined,
};
