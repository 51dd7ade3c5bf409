import type { PublicNote } from '../../garden/index.ts';
import type { RenderingWords } from '../../markdown/rendering.ts';

/** How a heading is shown, decided once for Markdown and MDX alike. */
export interface SeenHeading {
  level: number;
  id: string;
  /** What its link to itself says to those who do not see it. */
  label: string;
}

/**
 * Says how the headings of a note are shown, by number. The heading that is the title is none:
 * the page shows the title above the text. Another H1 becomes H2, so that a page has one, and
 * what follows it is a level lower too. An embedded text has no title above it, so that there the
 * first chapter keeps its heading like the others.
 */
export function viewHeadings(
  note: Pick<PublicNote, 'headings' | 'titleHeading' | 'isTitleSection'>,
  words: Pick<RenderingWords, 'linkToSection'>,
  isEmbedded = false,
): (SeenHeading | null)[] {
  let lower = 0;
  return note.headings.map(({ depth, id, text }, number) => {
    if (number === note.titleHeading && !(isEmbedded && note.isTitleSection)) return null;
    if (depth === 1) lower = 1;
    return { level: Math.min(6, depth + lower), id, label: words.linkToSection(text) };
  });
}
