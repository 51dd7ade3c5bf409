import type { Element, ElementContent } from 'hast';
import type { Nodes, Root } from 'mdast';
import type { PublicNote, Resolution } from '../garden/index.ts';
import type { Typography } from '../typography/remark.ts';

/** A picture of the vault as it stands in a page. */
export interface Picture {
  src: string;
  /** The same at several widths, where it was made smaller. */
  srcset?: string;
  sizes?: string;
  width: number;
  height: number;
}

/** Where in the page a text is shown: at its top, or embedded in other notes. */
export interface Setting {
  /** The level of the heading under which the text stands. */
  level: number;
  /** The embeds around it, by key, outermost first: one that is among them is a circle. */
  trail: readonly string[];
  /** What keeps ids of embedded footnotes apart; empty for the page's own note. */
  prefix: string;
  /** Shared by the whole page: how many more embeds it may hold, and of how many letters. */
  budget: { left: number; letters: number };
}

/** What the rendering of one note may know beyond its tree. */
export interface Rendering {
  note: PublicNote;
  tree: Root;
  resolutions: readonly Resolution[];
  /** What a link shows to a reader. */
  show: (link: number) => string;
  /** The address of a public note or published file, as it stands in `href`. */
  hrefOf: (id: string) => string | undefined;
  /** A picture of the vault; undefined when it cannot be read. */
  pictureOf: (id: string) => Picture | undefined;
  /** Another public note, to be embedded. */
  other: (id: string) => Rendering | undefined;
  /** Makes an address of this site into one that stands in `href`. */
  href: (address: string) => string;
  words: RenderingWords;
  /** In which language the text is set, and whether. */
  typography: Typography;
  /** Whether a single line end in the text is a blank; else it shows as a break. */
  strictLineBreaks: boolean;
  /** Whether HTML in notes stays as it was written. */
  trustedHtml: boolean;
  /** What the page must have or let in for this text; rendering fills it. */
  needs: PageNeeds;
}

/** What a note's text asks of its page, beyond what every page has. */
export interface PageNeeds {
  /** Other sites whose pictures, sounds and films it shows, and to which it has forms. */
  images: Set<string>;
  media: Set<string>;
  forms: Set<string>;
  /** Other sites of which it shows pages once a reader asks. */
  frames: Set<string>;
  /** Rules of style sheets that authors have written as `style` attributes. */
  rules: Set<string>;
  /** The features that it shows and that have style sheets of their own. */
  uses: Set<string>;
  /** Whether any of it is HTML that an author has written. */
  hasHtml: boolean;
  /** Adds such a rule, and gives its class. */
  style: (kept: readonly string[]) => string;
}

/** Signs in the brackets of tasks that have a name. */
export type TaskName = ' ' | 'x' | '-' | '/' | '>' | '<' | '!' | '?';

/** The interface's words that end up inside a note's text. */
export interface RenderingWords {
  notWrittenYet: string;
  privateNote: string;
  privateEmbed: string;
  missingPart: string;
  from: (title: string) => string;
  footnotes: string;
  backToReference: (number: string) => string;
  linkToSection: (title: string) => string;
  tasks: Record<TaskName, string>;
  taskMarked: (sign: string) => string;
  notRun: (language: string) => string;
  callouts: Readonly<Partial<Record<string, string>>>;
  table: string;
  openAt: (host: string) => string;
  loadFrom: (host: string) => string;
  loadAllFrom: (host: string) => string;
  formula: string;
  code: string;
  codeIn: (language: string) => string;
  diagram: string;
  diagramSource: string;
}

/** Makes an element; properties that are undefined are left out. */
export function h(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Gives an element the attributes that its author asked for; what it has already stays. */
export function withAttributes<Made extends ElementContent>(made: Made, node: Nodes): Made {
  const given = node.data?.hProperties;
  if (!given || made.type !== 'element') return made;
  const { className, ...others } = given;
  const present = made.properties['className'];
  const classes = [present ?? [], className ?? []].flat();
  for (const [name, value] of Object.entries(others)) made.properties[name] ??= value;
  if (classes.length > 0) made.properties['className'] = classes;
  return made;
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** What leads nowhere yet: its words, then an explanation for those who do not see how they look. */
export function notFound(children: ElementContent[], explanation: string): Element[] {
  return [
    h('span', { className: ['internal-link', 'is-unresolved'], title: explanation }, children),
    h('span', { className: ['visually-hidden'], dataPagefindIgnore: '' }, [
      text(` (${explanation})`),
    ]),
  ];
}

/** How footnotes are headed and what their links back say. */
export function footnoteOptions(words: Pick<RenderingWords, 'footnotes' | 'backToReference'>) {
  return {
    footnoteLabel: words.footnotes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (number: number, again: number): string =>
      words.backToReference(`${number + 1}${again > 1 ? `-${again}` : ''}`),
  };
}
