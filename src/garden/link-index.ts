import { fold } from './fold.ts';
import { hiddenKeys } from './hidden-names.ts';
import { baseName } from './paths.ts';
import type { Note, NoteId } from './note.ts';
import type { Outline } from './parts.ts';
import type { FoundBy, Resolution } from './resolution.ts';
import { slugSegment } from './segments.ts';
import type { SitePages } from './site-pages.ts';

/** A file or note by name. */
export interface Candidate {
  id: string;
  /** Set when it is a note. */
  note: Note | undefined;
  isPrivate: boolean;
  /** How its headings are compared; made when a link first names one. */
  outline: Outline | undefined;
}

/** In which order a link's name is tried: as it is written, then as a note, Jekyll's endings last. */
export const endingsInTurn = ['', '.md', '.mdx', '.markdown', '.mkd', '.mkdn'] as const;

/** What a link may leave out; a file with none is known by its whole name. */
type Ending = (typeof endingsInTurn)[number];

/** Most names are those of one file, which then needs no list. */
type Named = Candidate | Candidate[];

/** Everything that a link can lead to, by the keys under which links look. */
export interface LinkIndex {
  /** Made when a link first asks for a file whose path is known. */
  byId: () => ReadonlyMap<string, Candidate>;
  /** By last segment, folded and without the ending by which they are sorted here. */
  byEnding: Record<Ending, Map<string, Named>>;
  /** Made when a link first finds no file: aliases, then titles and slugs. */
  byName: () => readonly Map<string, NoteId[]>[];
  /** Notes by the time stamp with which their names begin; made when a link first asks for one. */
  byZettelId: () => ReadonlyMap<string, Candidate[]>;
  byAddress: Map<string, NoteId>;
  addresses: ReadonlyMap<NoteId, string>;
  /** Whether a file has no extension: else a link without one is a note's. */
  hasBareFiles: boolean;
  /** Paths with which addresses may begin that are written in links: the blog's, and the site's. */
  bases: readonly string[];
  /** Whether a Markdown link counts from its own file before it counts from the top. */
  isRelative: boolean;
  /** The address of a folder, by its path. */
  folderAt: (path: string) => string | undefined;
  /** What the site itself makes at an address, without regard to case and the slashes around it. */
  siteAt: (address: string) => string | undefined;
  /** Last segments of notes that are private or hidden by a dot, folded. */
  hidden: ReadonlySet<string>;
  /** Their titles and aliases, folded. */
  hiddenNames: ReadonlySet<string>;
  /** Made when a link first finds nothing: names of all that is private, however they are spelt. */
  hiddenKeys: () => ReadonlySet<string>;
  /** What paths have led to, wherever they were written: most are written more than once. */
  known: Map<string, Known>;
  /** What was found among many of one name, so that they are compared once for each folder. */
  remembered: Map<string, Found | undefined>;
}

/** Where a path leads. */
export interface Known {
  candidate: Candidate | undefined;
  /** How a link ends that names no part. */
  whole: Resolution;
}

/** What a path finds, before it is asked whether readers may see it. */
export interface Found {
  candidate: Candidate;
  others: string[];
  by: FoundBy;
  /** Whether it was chosen for being near the link. */
  isNearest: boolean;
}

/** A path's last segment, with its extension. */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const present = map.get(key);
  if (present) present.push(value);
  else map.set(key, [value]);
}

/**
 * Indexes all notes (private ones too: a link to one must not look unwritten) and files, so
 * that each link costs the same however large the garden is.
 */
export function indexLinks(
  notes: readonly Note[],
  files: readonly { id: string; private: boolean }[],
  addresses: ReadonlyMap<NoteId, string>,
  by: { alias: boolean; title: boolean },
  more: {
    hidden?: readonly string[];
    hiddenNames?: readonly string[] | undefined;
    old?: ReadonlyMap<NoteId, readonly string[]>;
    /** The path under which the site lay before: links may still begin with it. */
    baseurl?: string;
    site?: SitePages;
    isRelative?: boolean;
  } = {},
): LinkIndex {
  let names: Map<string, NoteId[]>[] | undefined;
  let ids: Map<string, Candidate> | undefined;
  let pages: Map<string, string> | undefined;
  let zettels: Map<string, Candidate[]> | undefined;
  let keys: ReadonlySet<string> | undefined;
  const index: LinkIndex = {
    byId: () => (ids ??= indexIds(index)),
    byEnding: {
      '': new Map(),
      '.md': new Map(),
      '.mdx': new Map(),
      '.markdown': new Map(),
      '.mkd': new Map(),
      '.mkdn': new Map(),
    },
    byName: () => (names ??= indexNames(notes, by)),
    byZettelId: () => (zettels ??= indexZettels(index)),
    byAddress: new Map(),
    addresses,
    hasBareFiles: files.some(({ id }) => !lastSegment(id).includes('.')),
    bases: [more.baseurl ?? '/', more.site?.base ?? '/'],
    isRelative: more.isRelative === true,
    folderAt: (path) => more.site?.folders.get(fold(path)),
    siteAt: (address) => (pages ??= indexPages(more.site)).get(pageKey(address)),
    hidden: new Set(
      [...(more.hidden ?? []), ...notes.flatMap((note) => (note.private ? note.id : []))].map(
        (id) => fold(lastSegment(id)),
      ),
    ),
    hiddenNames: new Set((more.hiddenNames ?? []).map(fold)),
    hiddenKeys: () =>
      (keys ??= hiddenKeys([...notes, ...files], more.hidden ?? [], more.hiddenNames ?? [])),
    known: new Map(),
    remembered: new Map(),
  };
  // What is public comes last: where a private note would lie there too, it is the public one.
  for (const [id, olds] of more.old ?? [])
    for (const old of olds) index.byAddress.set(old.replace(/\.html?\/$/, '/'), id);
  for (const [id, address] of addresses) index.byAddress.set(address, id);
  const { baseurl = '/' } = more;
  if (baseurl !== '/')
    for (const [address, id] of [...index.byAddress])
      if (!index.byAddress.has(baseurl + address)) index.byAddress.set(baseurl + address, id);
  for (const note of notes) addCandidate(index, note.id, note, note.private);
  for (const file of files) addCandidate(index, file.id, undefined, file.private);
  return index;
}

/** The ending by which a file of this name is sorted. */
function endingOf(name: string): Ending {
  return endingsInTurn.find((ending) => ending !== '' && name.endsWith(ending)) ?? '';
}

/**
 * The files whose last segment is a name with an ending.
 *
 * @param name folded
 */
export function filesNamed(
  { byEnding }: LinkIndex,
  name: string,
  ending: Ending,
): Named | undefined {
  if (ending !== '') return byEnding[ending].get(name);
  const own = endingOf(name);
  return byEnding[own].get(name.slice(0, name.length - own.length));
}

function addCandidate(
  { byEnding }: LinkIndex,
  id: string,
  note: Note | undefined,
  isPrivate: boolean,
): void {
  const candidate: Candidate = { id, note, isPrivate, outline: undefined };
  const name = fold(lastSegment(id));
  const ending = endingOf(name);
  const key = name.slice(0, name.length - ending.length);
  const present = byEnding[ending].get(key);
  if (Array.isArray(present)) present.push(candidate);
  else byEnding[ending].set(key, present ? [present, candidate] : candidate);
}

function indexIds({ byEnding }: LinkIndex): Map<string, Candidate> {
  const all = Object.values(byEnding).flatMap((named) => [...named.values()].flat());
  return new Map(all.map((candidate) => [candidate.id, candidate]));
}

function indexPages(site: SitePages | undefined): Map<string, string> {
  return new Map((site?.addresses ?? []).map((address) => [pageKey(address), address]));
}

const pageKey = (address: string): string => fold(address).replace(/^\/|\/$/g, '');

function indexZettels(index: LinkIndex): Map<string, Candidate[]> {
  const zettels = new Map<string, Candidate[]>();
  for (const candidate of index.byId().values()) {
    const stamp = /^\d{8,}[a-z]?(?= )/i.exec(lastSegment(candidate.id))?.[0];
    if (stamp !== undefined && candidate.note) add(zettels, fold(stamp), candidate);
  }
  return zettels;
}

function indexNames(
  notes: readonly Note[],
  by: { alias: boolean; title: boolean },
): Map<string, NoteId[]>[] {
  const aliases = new Map<string, NoteId[]>();
  const titles = new Map<string, NoteId[]>();
  for (const note of notes) {
    if (by.alias) for (const alias of note.aliases) add(aliases, fold(alias), note.id);
    if (!by.title) continue;
    for (const name of new Set([fold(note.title), slugSegment(baseName(note.id))]))
      add(titles, name, note.id);
  }
  return [aliases, titles];
}
