import type { Link, Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { HtmlAddress, Place } from '../../garden/index.ts';
import { placesInHtml, type Tag, tagsAndWordsIn } from '../../html/tags.ts';

/** Elements whose words nobody sees, or only where a browser cannot show the rest. */
const unseen: ReadonlySet<string> = new Set([
  ...['script', 'style', 'object', 'iframe', 'template', 'foreignobject', 'math', 'noembed'],
  ...['noframes', 'applet', 'svg', 'audio', 'video', 'canvas', 'datalist', 'rp'],
]);

/** Elements before and after which a sentence is over. */
const blocks: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'caption', 'center', 'dd', 'details', 'dialog'],
  ...['dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2'],
  ...['h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'legend', 'li', 'main', 'menu', 'nav'],
  ...['ol', 'optgroup', 'option', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody'],
  ...['tfoot', 'thead', 'tr', 'ul'],
]);

/** What stands in a sentence, and was found in HTML. */
const sentences: ReadonlySet<string> = new Set<Nodes['type']>([
  ...(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'inlineMath', 'break'] as const),
  ...(['link', 'linkReference', 'image', 'imageReference', 'wikiLink', 'tag'] as const),
  'abbreviated',
]);

/** Elements that part words within a sentence. */
const gaps: ReadonlySet<string> = new Set(['br', 'td', 'th']);

/**
 * The words of a piece of a note's own HTML as Markdown would have them: a paragraph for each
 * block that a reader sees, with the links in it.
 *
 * @param nodes what stands without a gap: HTML, and links or formulas that were found in it
 * @param lines the lines of the text that the nodes were parsed from
 */
export function passagesOf(nodes: readonly Nodes[], lines: readonly string[]): Paragraph[] {
  const reader = new PassageReader();
  for (const node of nodes) {
    if (node.type !== 'html') {
      reader.addFound(node);
      continue;
    }
    const placeOf = placesInHtml(node, lines);
    for (const found of tagsAndWordsIn(node.value)) {
      if ('text' in found) reader.addWords(found.text, placeOf(found.place));
      else reader.passTag(found, addressOf(found, node.data?.addresses));
    }
  }
  return reader.end();
}

/** Which of a piece's addresses is that of a link. */
function addressOf(tag: Tag, addresses: readonly HtmlAddress[] = []): HtmlAddress | undefined {
  const at = tag.from + 1 + tag.name.length;
  return tag.name === 'a' ? addresses.find((address) => address.at === at) : undefined;
}

class PassageReader {
  readonly #passages: Paragraph[] = [];
  #words: PhrasingContent[] = [];
  #place: Place | undefined;
  #link: Link | undefined;
  #hidden = { by: '', depth: 0 };
  #code = 0;

  /** Blocks that were found have passages of their own. */
  addFound(node: Nodes): void {
    if (sentences.has(node.type)) this.#add(node as PhrasingContent, node.position?.start);
    else this.#endPassage();
  }

  #add(node: PhrasingContent, place: Place | undefined): void {
    if (this.#hidden.depth > 0) return;
    this.#place ??= place;
    (this.#link?.children ?? this.#words).push(node);
  }

  addWords(text: string, place: Place): void {
    const isFirst = this.#words.length === 0;
    const isBlank = text.trim() === '';
    if (isFirst && isBlank) return;
    if (this.#code > 0) {
      this.#add({ type: 'inlineCode', value: text }, place);
      return;
    }
    const value = (isFirst ? text.trimStart() : text).replace(/\s+/g, (blanks) =>
      blanks.includes('\n') ? '\n' : ' ',
    );
    this.#add({ type: 'text', value }, isBlank ? undefined : place);
  }

  passTag(tag: Tag, address: HtmlAddress | undefined): void {
    const { name, isEnd } = tag;
    if (this.#hidden.depth > 0) {
      if (name === this.#hidden.by) this.#hidden.depth += isEnd ? -1 : 1;
      return;
    }
    if (blocks.has(name)) this.#endPassage();
    if (unseen.has(name) && !isEnd && !tag.isSelfClosing) this.#hidden = { by: name, depth: 1 };
    if (name === 'code' || name === 'pre') this.#code = Math.max(0, this.#code + (isEnd ? -1 : 1));
    if (gaps.has(name)) this.#add({ type: 'text', value: ' ' }, undefined);
    if (name === 'a') this.#link = undefined;
    if (address) {
      // The number that the address is given will be the link's.
      this.#link = { type: 'link', url: address.url, children: [], data: address };
      this.#words.push(this.#link);
    }
  }

  end(): Paragraph[] {
    this.#endPassage();
    return this.#passages;
  }

  #endPassage(): void {
    const link = this.#link;
    const isCarried = link?.children.length === 0;
    const children = isCarried ? this.#words.filter((node) => node !== link) : this.#words;
    const { line, column } = this.#place ?? { line: 1, column: 1 };
    const start = { line, column };
    this.#passages.push({ type: 'paragraph', children, position: { start, end: start } });
    this.#words = link && isCarried ? [link] : [];
    if (!isCarried) this.#link = undefined;
    this.#place = undefined;
  }
}
