import type { Element, ElementContent, Parents as HtmlParents, Root as HtmlRoot } from 'hast';
import type { Root, Text as Words } from 'mdast';
import type { Handler } from 'mdast-util-to-hast';
import type { Plugin } from 'unified';
import type * as z from 'zod';
import type { Note, Problem, Text } from '../garden/index.ts';
import type { PageNeeds, Rendering, RenderingWords, Setting } from './rendering.ts';

/**
 * What one feature adds. Each has a folder under `src/features/`, whose `feature.ts` exports one
 * object of this type, and a line in `src/features/index.ts`, the only file that knows them all;
 * everything else asks that list. Features do not import each other: what two of them share stands
 * in a room below. Their order in the list is the order in which they are asked.
 *
 * The object is loaded in plain threads too, so what needs Astro or a browser is named there, and
 * loaded by whoever builds pages.
 */
export interface Feature<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** The name of its folder. */
  readonly name: string;
  /** What an owner can set of it: keys of the site's settings, each with its meaning and an example. */
  readonly settings?: Shape;
  /** Whether the owner wants it in pages, which have none of its files otherwise; without it, always. */
  isWanted?(settings: SettingsOf<Shape>): boolean;
  /** The remark plugin that teaches the parser its syntax; undefined where a dialect has none. */
  readonly syntax?: (dialect: Dialect) => Plugin | undefined;
  /** What it makes of a text before anything in it is Markdown; undefined where it changes nothing. */
  readonly rewrite?: (text: Text) => Rewritten | undefined;
  /** What it does to the tree of a text, at which stage. */
  readonly transforms?: Readonly<Partial<Record<Stage, Transform>>>;
  /**
   * How its nodes become HTML. A handler that gives nothing leaves the node to the next feature
   * that has one for it.
   * Rule: https://github.com/syntax-tree/mdast-util-to-hast#handlers
   */
  html?(context: HtmlContext<SettingsOf<Shape>>): NodeHandlers;
  /** The same for MDX notes, where what depends on the garden is left to components. */
  mdx?(context: MdxContext<SettingsOf<Shape>>): NodeHandlers;
  /** What it does to a text's HTML once nothing dangerous is left in it. */
  cleaned?(tree: HtmlRoot, context: HtmlContext<SettingsOf<Shape>>): void;
  /** What it does to elements of the finished HTML, by name. */
  readonly elements?: (words: RenderingWords) => Readonly<Record<string, ElementEasing>>;
  /** What an embed of a note or file becomes. */
  readonly embed?: Embed;
  /** What pages of other sites become that a note shows as pictures or in frames. */
  readonly webPages?: WebPages;
  /** Style sheets of every page: files in its folder. */
  readonly styles?: readonly string[];
  /** The style sheet of pages whose text has said in its needs that it shows the feature. */
  readonly sheet?: string;
  /** The Astro component in its folder that such pages have with the text; it is given the words. */
  readonly companion?: string;
  /** What runs in every page once it is there: a script in its folder. */
  readonly script?: string;
  /** What every page's own element tells its scripts and styles of the settings. */
  marks?(settings: SettingsOf<Shape>): Readonly<Record<`data-${string}`, string | undefined>>;
  /**
   * Files of the built site that it makes: addresses, and the endpoints in its folder.
   * Rule: https://docs.astro.build/en/guides/endpoints/
   */
  readonly files?: Readonly<Record<string, string>>;
  /** Astro components in its folder for places of a note's page, which gives each what it knows. */
  readonly parts?: Readonly<Partial<Record<NotePlace, string>>>;
  /** What is amiss in a note's text that its links and front matter do not tell. */
  problems?(note: Pick<Note, 'id' | 'body'>, tree: Root, settings: SettingsOf<Shape>): Problem[];
}

/**
 * Places of a note's page, from the top: between title and text, at the margin of the text, at its
 * end, below it what follows in order, what leads here, and what is near.
 */
export type NotePlace =
  | 'below-title'
  | 'beside-text'
  | 'end-of-text'
  | 'what-follows'
  | 'what-leads-here'
  | 'what-is-near';

/** The settings of a feature as they are once they have been checked. */
export type SettingsOf<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;

/** Which Markdown a text is written in: plain notes, notes with components, posts of a blog. */
export type Dialect = 'markdown' | 'mdx' | 'kramdown';

/**
 * When a tree is transformed: `piece`, each piece that was parsed with its source at hand, the
 * Markdown inside block HTML too; `assembled`, when all pieces lie in one tree; `whole`, when
 * nothing stands aside any more.
 */
export type Stage = 'piece' | 'assembled' | 'whole';

export type Transform = (tree: Root, context: TransformContext) => void;

/** What a transform may know beside the tree. */
export interface TransformContext {
  dialect: Dialect;
  /** What the tree was parsed from, with places that agree. */
  source: string;
  /** Parses a piece of the same dialect. */
  parse: (piece: string) => Root;
}

/** A text before it is Markdown, and the way back. */
export interface Rewritten {
  body: string;
  /** Puts into an assembled tree what stood aside while it was parsed. */
  restore: (tree: Root) => void;
  /** Leads the places of a whole tree, and those in its data, back to the file. */
  trace: (tree: Root) => void;
}

/** What makes HTML of nodes, by their type. */
export type NodeHandlers = Readonly<Record<string, Handler>>;

/** What handlers for MDX notes may know. */
export interface MdxContext<Settings = unknown> {
  settings: Settings;
  words: RenderingWords;
  /** Makes an address of this site into one that stands in `href`. */
  href: (address: string) => string;
  /** Whether a single line end in the text is a blank; else it shows as a break. */
  strictLineBreaks: boolean;
  /** What a text shows, when that is not what is written. */
  wordsOf: (node: Words) => string;
}

/** What handlers for all other notes may know. */
export interface HtmlContext<Settings = unknown> extends MdxContext<Settings> {
  rendering: Rendering;
  /** Where in the page the text is shown. */
  setting: Setting;
  /** Whether it is shown inside another note. */
  isEmbedded: boolean;
  /** What nobody who writes a note can know: by it elements are told that we have marked. */
  mark: string;
  /** Keeps what is ours, and richer than what authors' HTML may be, out of its cleaning. */
  hold: Hold;
  /** What the embed becomes that is the link of this number. */
  embed: (link: number) => ElementContent[];
  /** What a page of another site becomes; undefined for pictures. */
  webPage: (
    url: string,
    title: string | undefined,
    isInLink: boolean,
  ) => ElementContent | undefined;
  /** Told the level of each heading as it is passed: embeds stand below it. */
  passHeading: (level: number) => void;
}

export type Hold = (nodes: ElementContent[]) => ElementContent[];

export type ElementEasing = (node: Element, parent: HtmlParents | undefined) => void;

/** Renders a part of another note; given by whoever knows the whole pipeline. */
export type RenderInner = (rendering: Rendering, setting: Setting) => ElementContent[];

/**
 * @param number which of the note's links it is
 * @param level the level of the heading under which it stands
 */
export type Embed = (
  rendering: Rendering,
  setting: Setting,
  number: number,
  level: number,
  renderInner: RenderInner,
) => ElementContent[];

/** What is said of something of another site that is not loaded yet. */
export type WaitingWords = Pick<RenderingWords, 'openAt' | 'loadFrom' | 'loadAllFrom'>;

export interface WebPages {
  /** What stands in a picture's place when it is a page; undefined for pictures. */
  picture: (
    url: string,
    title: string | undefined,
    isInLink: boolean,
    needs: PageNeeds,
    words: RenderingWords,
  ) => ElementContent | undefined;
  /** What stands in a frame's place; undefined when it shows no page of the web. */
  frame: (
    frame: Element,
    isInLink: boolean,
    needs: PageNeeds,
    words: RenderingWords,
  ) => ElementContent | undefined;
  /** Lets pictures, sounds and films of other sites wait until a reader asks for them. */
  holdMedia: (
    tree: HtmlRoot,
    others: { needs: PageNeeds; words: WaitingWords; isTrusted: (host: string) => boolean },
  ) => void;
  /** Whether a frame may stand as it was written, for owners who trust their notes' HTML. */
  isFrame: (src: string) => boolean;
}
