import type { Station } from '../garden/trails.ts';
import type { PropertyView } from '../features/properties/properties.ts';
import type {
  Backlink,
  Context,
  Neighbourhood,
  OutgoingLink,
  Stage,
  Wanted,
} from '../garden/index.ts';
import type { EntryText } from '../rendering/entry-text.ts';
import type { Times } from '../reading/revisions.ts';

/** What is known of a note: plain data, everything resolved. */
export interface EntryFields extends Times {
  address: string;
  /** Where it was first found, by which feeds know it. */
  firstAddress: string;
  title: string;
  /** The title with its marks, as HTML; undefined where it has none. */
  titleMarks: string | undefined;
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
  series: string | undefined;
  seriesOrder: number | undefined;
  /** The place that the home page gives it, from 0. */
  featured: number | undefined;
  lang: string | undefined;
  toc: boolean | undefined;
  /** The notes that its trail leads to, in order. */
  stations: Station[];
  typography: boolean | undefined;
  words: number;
  minutes: number;
  introduces: string | undefined;
  /** Whether lists, search, feeds and the like name it. */
  listed: boolean;
  /** What of the front matter is shown; empty unless the site's settings ask for it. */
  properties: PropertyView[];
  headings: { depth: number; text: string; id: string }[];
  links: OutgoingLink[];
  backlinks: Backlink[];
  unresolved: string[];
  wanted: Wanted[];
  mentions: { from: string; contexts: Context[] }[];
  /** The notes one link away, and which of them are tied to each other, by number. */
  neighbourhood: Neighbourhood;
  /** Notes near this one that are not linked with it, nearest first. */
  related: string[];
  /** Old addresses that lead here. */
  redirects: string[];
}

declare const described: unique symbol;

/**
 * A public note as pages see it. Whatever pages print takes this type, and only
 * `describeEntry` makes one, which takes a {@link PublicNote}.
 */
export type EntryData = EntryFields & { readonly [described]: true };

/** One public note: what is known of it, and its text when somebody asks for it. */
export interface Entry {
  id: string;
  data: EntryData;
  /** Whether Astro renders it, as a program. */
  isModule: boolean;
  /** The digest of all that its rendered text hangs on. */
  textKey: () => string;
  text: () => Promise<EntryText>;
}
