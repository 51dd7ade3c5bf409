import type { ElementContent, Root as Hast } from 'hast';
import { raw } from 'hast-util-raw';
import { headingOf, mostEmbedded, mostEmbeds } from '../garden/index.ts';
import type { Nodes, Paragraph, PhrasingContent, Text } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { changeHtml, features, webPages } from './every-feature.ts';
import { eachElement } from '../html/each-element.ts';
import { sanitise, sanitiseTrusted } from '../html/sanitise.ts';
import { print, settle, settleIds } from '../html/settle.ts';
import { markOwn, tame } from '../html/tame.ts';
import type { Hold } from '../markdown/feature.ts';
import { listItem } from '../markdown/list-item.ts';
import { footnoteOptions, h, text, type Rendering, type Setting } from '../markdown/rendering.ts';
import { printMarkdown } from '../features/markdown-copies/print.ts';
import { isTrustedHost, siteAddress } from '../settings/site.ts';
import settings from '../site.config.ts';
import { setDirections } from '../typography/directions.ts';
import { setTree } from '../typography/remark.ts';
import { easeReading } from './ease-reading.ts';
import { inTurn } from './handlers.ts';
import { noteOrigins } from './page-needs.ts';

/** Nobody who writes a note can know how what is held is marked. */
const heldMark = crypto.randomUUID();

function pageSetting(id: string): Setting {
  return { level: 1, trail: [id], prefix: '', budget: { left: mostEmbeds, letters: mostEmbedded } };
}

/** A note's text in the forms in which the site has it. */
export interface RenderedNote {
  /** Safe to put into any page of this site. */
  html: string;
  /** What that says as Markdown, where the site's owner wants it. */
  markdown?: string;
}

/** A note's text as HTML, safe to put into any page of this site. */
export function renderNote(rendering: Rendering): string {
  return asPage(renderInner(rendering, pageSetting(rendering.note.id)), rendering);
}

/** A note's text in all its forms. */
export function renderForms(rendering: Rendering): RenderedNote {
  const children = renderInner(rendering, pageSetting(rendering.note.id));
  let markdown: string | undefined;
  const html = asPage(children, rendering, (tree) => {
    const { note, hrefOf } = rendering;
    const page = new URL(hrefOf(note.id) ?? '/', siteAddress() ?? 'http://localhost:4321');
    if (settings.markdownCopies && note.listed) markdown = printMarkdown(tree, page.href);
  });
  return { html, ...(markdown !== undefined && { markdown }) };
}

/**
 * The title above a note's text, as HTML with its marks and links; undefined when it is words alone.
 * What explains a link to those who do not see how it looks would be read as part of the title.
 */
export function renderTitle(rendering: Rendering): string | undefined {
  const { note, tree } = rendering;
  const heading = note.titleHeading === undefined ? undefined : headingOf(tree, note.titleHeading);
  const marked: PhrasingContent[] =
    note.titleHtml === undefined
      ? (heading?.children ?? []).filter(({ type }) => type !== 'footnoteReference')
      : [{ type: 'html', value: note.titleHtml }];
  if (marked.every(({ type }) => type === 'text')) return undefined;
  const paragraph: Paragraph = { type: 'paragraph', children: marked };
  const [shown] = renderInner(
    { ...rendering, tree: { type: 'root', children: [paragraph] } },
    pageSetting(note.id),
  );
  if (shown?.type !== 'element' || shown.tagName !== 'p') return undefined;
  const said = shown.children.filter(
    (child) => child.type !== 'element' || child.properties['dataPagefindIgnore'] === undefined,
  );
  return asPage(said, rendering);
}

/** The embeds of a note one by one, for MDX notes, which Astro renders. */
export function embedRenderer(rendering: Rendering): (link: number) => string {
  const setting = pageSetting(rendering.note.id);
  return (link) => asPage(embedded(rendering, setting, link, 2), rendering);
}

/**
 * What stands in a page, as HTML: of other sites only what it shows at once.
 *
 * @param see shown the finished tree
 */
function asPage(
  children: ElementContent[],
  { needs, words }: Rendering,
  see?: (tree: Hast) => void,
): string {
  const tree: Hast = { type: 'root', children };
  webPages?.holdMedia(tree, { needs, words, isTrusted: isTrustedHost });
  noteOrigins(tree, needs);
  settleIds(tree);
  see?.(tree);
  const html = print(tree);
  return needs.hasHtml ? settle(html) : html;
}

/** What an embed becomes, as the first feature says that knows; its words, when none does. */
function embedded(
  rendering: Rendering,
  setting: Setting,
  link: number,
  level: number,
): ElementContent[] {
  for (const { embed } of features)
    if (embed) return embed(rendering, setting, link, level, renderInner);
  return [text(rendering.show(link))];
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
  const set = new Map<Text, string>();
  const { typography, strictLineBreaks } = rendering;
  setTree(tree, typography, strictLineBreaks, (node, shown) => set.set(node, shown));
  const isEmbedded = setting.prefix !== '';
  const context = {
    rendering,
    setting,
    settings,
    words,
    href: rendering.href,
    strictLineBreaks,
    isEmbedded,
    mark: heldMark,
    hold,
    wordsOf: (node: Text) => set.get(node) ?? node.value,
    embed: (link: number) => hold(embedded(rendering, setting, link, level)),
    webPage: (url: string, title: string | undefined, isInLink: boolean) =>
      webPages?.picture(url, title, isInLink, needs, words),
    passHeading: (passed: number) => (level = passed),
  };
  const hast = toHast(tree, {
    allowDangerousHtml: true,
    clobberPrefix: setting.prefix,
    ...footnoteOptions(words),
    footnoteLabelTagName: isEmbedded ? 'p' : 'h2',
    handlers: inTurn([...features.map((feature) => feature.html?.(context) ?? {}), { listItem }]),
  }) as Hast;
  const safe = clean(hast, rendering, hold);
  for (const feature of features) feature.cleaned?.(safe, context);
  easeReading(safe, words);
  setDirections(safe, typography.lang, rendering.note.lang !== undefined);
  changeHtml(safe, rendering.note.id);
  if (isEmbedded) dropIds(safe, setting.prefix);
  release(safe, held);
  return safe.children as ElementContent[];
}

/** The text without anything of its authors that a page cannot have. */
function clean(hast: Hast, rendering: Rendering, hold: Hold): Hast {
  const { tree, needs, words, trustedHtml } = rendering;
  if (!hasRawHtml(tree)) return sanitise(hast);
  needs.hasHtml = true;
  markOwn(hast, heldMark);
  // What features have made of a text stands nowhere in it to the sign, as this reader would have it.
  visit(hast, (node) => {
    delete node.position;
  });
  const parsed = raw(hast) as Hast;
  tame(parsed, {
    mark: heldMark,
    style: needs.style,
    frame: (frame, isInLink) => {
      const isLive = trustedHtml && webPages?.isFrame(frame.properties['src'] ?? '');
      if (isLive) return hold([{ ...frame, children: [] }]);
      const shown = webPages?.frame(frame, isInLink, needs, words);
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
  eachElement(tree, ({ properties }) => {
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
