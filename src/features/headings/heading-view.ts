import type { PublicNote } from '../../garden/index.ts';
import type { RenderingWords } from '../rendering.ts';

/** How a heading is shown, decided once for Markdown and MDX alike. */
export interface SeenHeading {
  level: number;
  id: string;
  /** What its link to itself says to those who do not see it. */
  label: string;
}

/**
 * Says how the headings of a note are shown, by number. The heading that is the title is none:
 * the page shows the title above the text. Another H1 becomes H2, so that a page has one.
 */
export function viewHeadings(
  note: Pick<PublicNote, 'headings' | 'titleHeading'>,
  words: Pick<RenderingWords, 'linkToSection'>,
): (SeenHeading | null)[] {
  return note.headings.map(({ depth, id, text }, number) =>
    number === note.titleHeading
      ? null
      : { level: Math.max(2, depth), id, label: words.linkToSection(text) },
  );
}
