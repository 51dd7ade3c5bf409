import type { SeenHeading } from '../features/headings/heading-view.ts';
import type { Origins } from '../html/content-policy.ts';
import type { LinkView } from '../markdown/link-view.ts';
import type { StyleSheet } from './style-sheets.ts';

/** A note's own text, rendered. */
export interface EntryText {
  html: string;
  /** The same as Markdown, addresses in full; not there where the site has none, or it failed. */
  markdown?: string;
  /** The title with its marks and links; not there when it is words alone. */
  title?: string;
  /** Other sites of which the text shows something, which the page's policy must let in. */
  origins: Origins;
  /** What authors have written as `style`, as a style sheet of the page's own. */
  sheet?: StyleSheet;
  /** The features that the text shows and that have style sheets of their own. */
  uses: string[];
  /** Why it could not be rendered as it should, and shows its words alone. */
  failed?: string;
  /** For MDX notes, which Astro renders: what their links and headings look like, by number. */
  module?: {
    links: { view: LinkView; text: string; file?: string }[];
    headings: (SeenHeading | null)[];
  };
}
