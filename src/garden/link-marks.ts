import type { Definition, Node, Nodes, Parent, PhrasingContent, Root } from 'mdast';
import { fileKindOf, isFilePath } from './files.ts';
import type { Link, LinkKind, Piece, Place } from './note.ts';
import { decodePath } from './segments.ts';
import { piecesOf } from './text.ts';

/** A wiki-link or embed in the tree, as the wiki-links feature's grammar makes it. */
export interface WikiLink extends Node {
  type: 'wikiLink';
  /** Path and part as written. */
  value: string;
  embed?: true;
  display?: string;
  /** Set where the part may be a heading's id. */
  partIsId?: true;
  /** Set where it shows the title of its note. */
  showsTitle?: true;
}

/** An inline tag in the tree, as the tags feature's grammar makes it. */
export interface TagText extends Node {
  type: 'tag';
  /** The tag with its `#`. */
  value: string;
  /** What the tag is called now, without `#`, where its owner has renamed it. */
  to?: string;
}

/** A link in a sentence that is written as HTML, from its start tag to its end tag. */
export interface HtmlLink extends Parent {
  type: 'htmlLink';
  children: PhrasingContent[];
}

/** Stands below a fence whose code other tools would run, as the queries feature puts it there. */
export interface NotRun extends Node {
  type: 'notRun';
  /** The language of the fence. */
  value: string;
}

/** The place of a list of contents in the tree, as the kramdown feature's grammar makes it. */
export interface ContentsPlace extends Node {
  type: 'contentsList';
  ordered: boolean;
}

/** An address in a note's own HTML, as the raw-html feature finds it. */
export interface HtmlAddress {
  attribute: string;
  kind: LinkKind;
  url: string;
  /** What is shown where the file is not. */
  words: string | undefined;
  place: Place;
  /** Where in the HTML the element's attributes begin. */
  at: number;
  /** Which of the note's links it is; set when the note is parsed. */
  link?: number;
}

declare module 'mdast' {
  interface Data {
    /** The addresses of this site in a piece of HTML. */
    addresses?: HtmlAddress[] | undefined;
    /** The words of a block of HTML as Markdown would have them, a paragraph for each passage. */
    passages?: Paragraph[] | undefined;
  }
  interface BlockContentMap {
    contentsList: ContentsPlace;
  }
  interface PhrasingContentMap {
    wikiLink: WikiLink;
    tag: TagText;
    htmlLink: HtmlLink;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
    tag: TagText;
    htmlLink: HtmlLink;
    notRun: NotRun;
    contentsList: ContentsPlace;
  }
}

/** Turns links and pictures by reference (`[text][name]`) into plain ones, where they are defined. */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  walk(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  });
  if (definitions.size === 0) return;
  walk(tree, (node) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (!definition) return;
    const { url, title } = definition;
    const type = node.type === 'linkReference' ? 'link' : 'image';
    Object.assign(node, { type, url, title });
  });
}

/** Visits a tree, parents before their children. */
export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}

/** Where a node begins in its file. */
export function placeOf(node: Pick<Node, 'position'>): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/**
 * Numbers the links that may lead to notes. One inside another link is quiet, unless it is a
 * picture: it shows its words (of a private note not even those) and leads nowhere.
 */
export function markLinks(node: Nodes, links: Link[], isInLink = false): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  parent.children.forEach((child, at) => {
    for (const address of child.data?.addresses ?? []) markAddress(address, links);
    for (const passage of child.data?.passages ?? [])
      for (const node of passage.children) if (node.type === 'link') nameLink(node, links);
    if (child.type === 'tag' && isInLink) {
      parent.children[at] = { type: 'text', value: child.value, position: child.position };
    } else if (child.type === 'wikiLink') {
      const link = fromWikiLink(child);
      if (isInLink && !isPicture(link)) link.isQuiet = true;
      child.data = { ...child.data, link: links.push(link) - 1 };
    } else if (child.type === 'link' || child.type === 'image') {
      const kind = child.type === 'image' ? 'embed' : 'link';
      const link = fromUrl(kind, child.url, placeOf(child));
      if (link) child.data = { ...child.data, link: links.push(link) - 1 };
      if (isInLink && child.type === 'image') child.data = { ...child.data, isInLink };
      markLinks(child, links, true);
      if (link) link.words = child.type === 'image' ? [child.alt ?? ''] : piecesInside(child);
    } else if (child.type === 'htmlLink') {
      markLinks(child, links, true);
      nameLink(child, links);
    } else markLinks(child, links, isInLink);
  });
}

/** Gives a link of the note's own HTML its words. */
function nameLink(node: Parent, links: readonly Link[]): void {
  const link = links[node.data?.link ?? -1];
  if (link) link.words = piecesInside(node);
}

function markAddress(address: HtmlAddress, links: Link[]): void {
  const link = fromUrl(address.kind, address.url, address.place);
  if (!link) return;
  if (address.words !== undefined) link.words = [address.words];
  address.link = links.push(link) - 1;
}

/** A link may show a picture; other files cannot be played in one. */
function isPicture({ kind, path }: Link): boolean {
  return kind === 'embed' && fileKindOf(path) === 'image';
}

function piecesInside(node: Parent): Piece[] {
  return node.children.flatMap((child) => piecesOf(child));
}

function fromWikiLink(node: WikiLink): Link {
  const { path, part } = splitTarget(node.value);
  return {
    kind: node.embed ? 'embed' : 'link',
    syntax: 'wiki',
    path,
    part,
    words: node.display === undefined ? undefined : [node.display],
    written: node.value.trim(),
    place: placeOf(node),
    ...(node.partIsId && { partIsId: true }),
    ...(node.showsTitle && { showsTitle: true }),
  };
}

/**
 * Splits `path#part` at the first `#`; blanks around either do not count. One behind which nothing
 * stands is taken as the name's, as in `C#`.
 */
export function splitTarget(target: string): { path: string; part: string | undefined } {
  const at = target.indexOf('#');
  const name = target.slice(0, Math.max(0, at)).trim();
  if (at !== -1 && /^[#\s]*$/.test(target.slice(at)))
    return name === '' || isFilePath(name)
      ? { path: name, part: '' }
      : { path: target.trim(), part: undefined };
  return at === -1
    ? { path: target.trim(), part: undefined }
    : { path: name, part: target.slice(at + 1).trim() };
}

/** A Markdown link or image leads to a file here unless it has a scheme or starts with `//`. */
function fromUrl(kind: LinkKind, url: string, place: Place): Link | undefined {
  if (isOutside(url) || url === '') return undefined;
  const { path, part } = splitTarget(url);
  const decoded = decodePath(path.split('?', 1)[0] ?? '') ?? path;
  return {
    kind,
    syntax: 'markdown',
    path: decoded,
    part: part === undefined ? undefined : (decodePath(part) ?? part),
    words: undefined,
    written: url,
    place,
  };
}

/** Whether an address leaves the garden: it has a scheme, or starts with `//`. */
export function isOutside(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url);
}
