import { decoded } from './decoded.ts';

/** So many letters make a beginning; the block that goes beyond them is the last. */
const enough = 900;

/** What is shown of a note beside something else. */
export interface Excerpt {
  title: string;
  /** The linked section's heading. */
  part?: string;
  text: HTMLElement;
}

/**
 * The beginning of a page's note, or the part that the link names. A section runs to the next
 * heading of the same or a higher level. Undefined when the page holds no note.
 */
export function excerptOf(page: Document, { hash }: HTMLAnchorElement): Excerpt | undefined {
  const article = page.querySelector('main > article');
  const prose = article?.querySelector('.prose');
  const title = article?.querySelector('h1')?.textContent;
  if (!article || !prose || title === undefined) return undefined;
  const id = decoded(hash.slice(1));
  const linked = id === '' ? null : prose.querySelector(`[id="${CSS.escape(id)}"]`);
  const text = document.createElement('div');
  text.className = 'prose';
  const excerpt: Excerpt = { title, text };
  if (linked && /^H[2-6]$/.test(linked.tagName)) {
    text.append(...copies(sectionOf(linked)));
    excerpt.part = linked.textContent;
  } else if (linked) text.append(...copies([linked]));
  else {
    const lead = article.querySelector(':scope > .title-block .lead');
    text.append(...copies([...(lead ? [lead] : []), ...prose.children]));
  }
  neutralise(text);
  return excerpt;
}

/** What stands below a heading. */
function sectionOf(heading: Element): Element[] {
  const section: Element[] = [];
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^H[1-6]$/.test(next.tagName) && next.tagName <= heading.tagName) break;
    section.push(next);
  }
  return section;
}

/** Copies of the first blocks. */
function copies(blocks: readonly Element[]): Node[] {
  const found: Node[] = [];
  let letters = 0;
  for (const block of blocks) {
    if (letters > enough || block.matches('.footnotes')) break;
    letters += block.textContent.length;
    found.push(document.importNode(block, true));
  }
  return found;
}

/**
 * Takes out what would make a second page of it: ids and what refers to them, headings,
 * footnotes, programs.
 */
function neutralise(text: HTMLElement): void {
  const own = 'script, style, iframe, .heading-anchor, sup:has([data-footnote-ref]), .footnotes';
  for (const element of text.querySelectorAll(own)) element.remove();
  for (const element of text.querySelectorAll('*'))
    for (const name of ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls'])
      element.removeAttribute(name);
  for (const image of text.querySelectorAll('img')) image.loading = 'lazy';
  for (const heading of text.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const line = document.createElement('p');
    line.className = 'preview-heading';
    line.append(...heading.childNodes);
    heading.replaceWith(line);
  }
  for (const item of Array.from(text.children).filter(({ tagName }) => tagName === 'LI')) {
    const list = document.createElement('ul');
    item.replaceWith(list);
    list.append(item);
  }
}
