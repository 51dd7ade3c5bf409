import type { Place } from './place.ts';
import type { Problem } from './problems.ts';
import type { Verdict } from './verdict.ts';

export type { Place };

/** A note's path under the content folder with its extension: NFC, `/` between folders. */
export type NoteId = string;

/** The three ages of a note that is allowed to grow in public. */
export const stages = ['seedling', 'budding', 'evergreen'] as const;
export type Stage = (typeof stages)[number];

/** What a note says of itself, whichever dialect its front matter was written in. */
export interface Properties {
  title?: string | undefined;
  description?: string | undefined;
  keywords: string[];
  /** Dates stay as the author wrote them; `dates.ts` reads them. */
  created?: string | undefined;
  modified?: string | undefined;
  tags: string[];
  categories: string[];
  aliases: string[];
  redirectFrom: string[];
  cssclasses: string[];
  /** The last of the dates on which it is to be public; its `created` is when it was made. */
  publishOn?: string | undefined;
  /** The date from which the note is not public any more. */
  expires?: string | undefined;
  publish?: boolean | undefined;
  /** The property that keeps it from readers, such as `draft`. */
  keptBy?: string | undefined;
  /** The property by which it is another program's drawing, which is shown as a picture. */
  drawnBy?: string | undefined;
  /** The name of the password that opens it; readers have its text encrypted, or not at all. */
  password?: string | undefined;
  /** Whether its title is as locked as its text. */
  locksTitle?: boolean | undefined;
  /** The property that keeps it out of lists. */
  unlistedBy?: string | undefined;
  permalink?: string | undefined;
  /** What `permalink` is, too, when there is only this. */
  slug?: string | undefined;
  image?: string | undefined;
  lang?: string | undefined;
  stage?: Stage | undefined;
  /** The series that the note belongs to, as written; a link stands for its words. */
  series?: string | undefined;
  /** Its place in the series, when the author gives one. */
  seriesOrder?: number | undefined;
  /** For the home page: the notes that its author has chosen to be read first. */
  featured: string[];
  layout?: string | undefined;
  toc?: boolean | undefined;
  /** Whether its lists lay a trail through other notes. */
  trail?: boolean | undefined;
  /** `false`: quotes and dashes stay as they are written. */
  typography?: boolean | undefined;
}

/** A heading of a note; `id` is what a link's `#part` leads to. */
export interface Heading {
  depth: number;
  pieces: Piece[];
  text: string;
  /** How it is written, where that is not what it shows: other editors find it by that. */
  source?: string | undefined;
  id: string;
  place: Place;
  /** An id that the author gave it; it holds unless the page has that id already. */
  ownId?: string | undefined;
  /** Set when the author keeps it out of the contents. */
  isUnlisted?: true | undefined;
}

export type LinkKind = 'link' | 'embed';

/** A link as written, before anybody knows where it leads. */
export interface Link {
  kind: LinkKind;
  syntax: 'wiki' | 'markdown' | 'property';
  /** The path before the first `#`, decoded. Empty: the note itself. */
  path: string;
  /** What follows the first `#`, without it; undefined when there is none. */
  part: string | undefined;
  /** The display text that the author gave; other links may stand in it. */
  words: Piece[] | undefined;
  /** The target as written, without display text. */
  written: string;
  place: Place;
  /** Set for one inside another link: it shows its words, and connects no notes. */
  isQuiet?: true;
  /** Set where the part may be a heading's id, which in a Markdown link it always may. */
  partIsId?: true;
  /** Set where it shows the title of its note unless it has words. */
  showsTitle?: true;
}

/** Words, the number of one of the note's links, or code and tags, in which no names are found. */
export type Piece = string | number | { code: string } | { tag: string };

/** A block of a note's text. */
export interface Passage {
  pieces: Piece[];
  place: Place;
}

/** A block that links can lead to, with the lines of the file that it covers. */
export interface Block {
  id: string;
  from: number;
  to: number;
}

/** The kinds of properties that Obsidian knows: https://help.obsidian.md/properties */
export type PropertyType = 'text' | 'list' | 'number' | 'checkbox' | 'date' | 'datetime' | 'tags';

/** One value of a property: words, a link of the note by its number, or a link that leads out. */
export interface PropertyValue {
  text: string;
  link?: number | undefined;
  href?: string | undefined;
}

/** A property as its author wrote it, for readers who like to see it. */
export interface ShownProperty {
  key: string;
  type: PropertyType;
  values: PropertyValue[];
}

/** The marks that a title keeps wherever it is shown, as elements of HTML. */
export type TitleMark = 'code' | 'em' | 'strong' | 'del' | 'mark' | 'sub' | 'sup';

/** A part of a title with its marks, the outermost first. */
export interface MarkedPiece<Words = Piece> {
  words: Words;
  marks: readonly TitleMark[];
}

/** Everything that one file tells when it is read alone. */
export interface Note extends Properties, Verdict {
  id: NoteId;
  format: 'md' | 'mdx';
  title: string;
  /** Written in Jekyll's dialect, so Liquid and kramdown rules hold. */
  jekyll: boolean;
  /** The tag that this file introduces (`tags/<tag>.md`); such a file is no note of its own. */
  introduces: string | undefined;
  /** Whether the front matter gives the title. */
  hasOwnTitle: boolean;
  /** That title as HTML, when it has marks. */
  titleHtml?: string | undefined;
  /** The title's parts with their marks, when it has any. */
  titleMarks?: MarkedPiece[] | undefined;
  /** Which heading is the title itself, and must not be shown twice. */
  titleHeading: number | undefined;
  /** Whether that heading is one top heading among others, so that it heads a section too. */
  isTitleSection: boolean;
  body: string;
  /** The line of the file on which `body` begins, from 1. */
  bodyLine: number;
  headings: Heading[];
  blocks: Block[];
  /** Ids that the author gave to other parts of the text; links can lead to them. */
  anchors: string[];
  /** Ids in its HTML, likewise; where a heading has the same, it is the heading's. */
  htmlIds: string[];
  links: Link[];
  /** Properties that a page may show. */
  shownProperties: ShownProperty[];
  /** The links that its trail goes along, by their numbers, in order. */
  stations: number[];
  /** The text, block by block. */
  passages: Passage[];
  /** Tags of the properties, then those in the text, each once. */
  allTags: string[];
  /** Those of them that the site's owner has renamed, as they are written. */
  formerTags: string[];
  words: number;
  /** Minutes that reading it takes. */
  minutes: number;
  /** Set when the text could not be parsed: it is then shown as it was written. */
  unparsed: boolean;
  problems: Problem[];
}
