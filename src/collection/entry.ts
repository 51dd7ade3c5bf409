import type { SeenHeading } from '../features/headings/heading-view.ts';
import type { LinkView } from '../features/wiki-links/link-view.ts';
import type { Backlink, Context, OutgoingLink, Stage, Wanted } from '../garden/index.ts';

/** A public note as pages see it: plain data, everything resolved. */
export interface EntryData {
  address: string;
  title: string;
  /** The id of the heading that is the title, to which links may lead. */
  titleId: string | undefined;
  description: string | undefined;
  /** The beginning of the text, for lists and search engines, when there is no description. */
  excerpt: string;
  keywords: string[];
  created: string | undefined;
  modified: string | undefined;
  tags: string[];
  aliases: string[];
  cssclasses: string[];
  stage: Stage | undefined;
  lang: string | undefined;
  toc: boolean | undefined;
  words: number;
  introduces: string | undefined;
  headings: { depth: number; text: string; id: string }[];
  links: OutgoingLink[];
  backlinks: Backlink[];
  unresolved: string[];
  wanted: Wanted[];
  mentions: { from: string; contexts: Context[] }[];
  /** Old addresses that lead here. */
  redirects: string[];
}

/** A note's own text, rendered. */
export interface EntryText {
  html: string;
  /** Where pictures of the web come from, which the page's policy must let in. */
  imageOrigins: string[];
  /** For MDX notes, which Astro renders: what their links and headings look like, by number. */
  module?: { links: { view: LinkView; text: string }[]; headings: (SeenHeading | null)[] };
}

/** One public note: what is known of it, and its text when somebody asks for it. */
export interface Entry {
  id: string;
  data: EntryData;
  /** Whether Astro renders it, as a program. */
  isModule: boolean;
  /** Whether it shows pictures that Astro makes smaller. */
  hasPictures: boolean;
  /** The digest of all that its rendered text hangs on. */
  textKey: () => string;
  text: () => Promise<EntryText>;
}
