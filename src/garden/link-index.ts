import { slugSegment } from './address.ts';
import { baseName } from './paths.ts';
import type { Note, NoteId } from './note.ts';
import type { Outline } from './parts.ts';

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
  byId: Map<string, Candidate>;
  /** Notes by how most links write them: the whole path, or a name that no other file has. */
  asWritten: Map<string, Candidate>;
  /** By last segment, folded and without the ending by which they are sorted here. */
  byEnding: Record<Ending, Map<string, Named>>;
  /** Made when a link first finds no file: aliases, then titles and slugs. */
  byName: () => readonly Map<string, NoteId[]>[];
  byAddress: Map<string, NoteId>;
  addresses: ReadonlyMap<NoteId, string>;
  /** Whether a file has no extension: else a link without one is a note's. */
  hasBareFiles: boolean;
  /** Last segments of notes that are hidden by a dot, folded. */
  hidden: ReadonlySet<string>;
  /** What was found among many of one name, so that they are compared once for each folder. */
  remembered: Map<string, Found | undefined>;
}

/** How a link found its target; all but `path` are our own kindness and can be wrong. */
export type FoundBy = 'path' | 'alias' | 'title' | 'address';

/** What a path finds, before it is asked whether readers may see it. */
export interface Found {
  candidate: Candidate;
  others: string[];
  by: FoundBy;
}

const plain = /^[\x20-\x7e]*$/;

/** Names are compared in NFC and without case; most are plain, for which NFC is no work. */
export function fold(text: string): string {
  return (plain.test(text) ? text : text.normalize('NFC')).toLowerCase();
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
    old?: ReadonlyMap<NoteId, readonly string[]>;
    /** The path under which the site lay before: links may still begin with it. */
    baseurl?: string;
  } = {},
): LinkIndex {
  let names: Map<string, NoteId[]>[] | undefined;
  const index: LinkIndex = {
    byId: new Map(),
    asWritten: new Map(),
    byEnding: {
      '': new Map(),
      '.md': new Map(),
      '.mdx': new Map(),
      '.markdown': new Map(),
      '.mkd': new Map(),
      '.mkdn': new Map(),
    },
    byName: () => (names ??= indexNames(notes, by)),
    byAddress: new Map(),
    addresses,
    hasBareFiles: files.some(({ id }) => !lastSegment(id).includes('.')),
    hidden: new Set((more.hidden ?? []).map((id) => fold(lastSegment(id)))),
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
  for (const candidate of index.byId.values()) addAsWritten(index, candidate);
  return index;
}

/** The ending by which a file of this name is sorted. */
function endingOf(name: string): Ending {
  const at = name.lastIndexOf('.');
  return endingsInTurn.find((ending) => ending !== '' && name.slice(at) === ending) ?? '';
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

/**
 * Links that name a note letter by letter need no comparing, as long as no file of its name goes
 * before it: one without extension, or of an ending that is tried earlier.
 */
function addAsWritten(index: LinkIndex, candidate: Candidate): void {
  const { id } = candidate;
  const ending = endingOf(id);
  const path = id.slice(0, id.length - ending.length);
  const name = lastSegment(path);
  if (ending === '' || name === '' || name.includes('.')) return;
  const { byEnding, asWritten } = index;
  const key = fold(name);
  const before = endingsInTurn.slice(0, endingsInTurn.indexOf(ending));
  if (before.some((other) => byEnding[other].has(key))) return;
  asWritten.set(path, candidate);
  if (path !== name && byEnding[ending].get(key) === candidate) asWritten.set(name, candidate);
}

function addCandidate(
  { byId, byEnding }: LinkIndex,
  id: string,
  note: Note | undefined,
  isPrivate: boolean,
): void {
  const candidate: Candidate = { id, note, isPrivate, outline: undefined };
  byId.set(id, candidate);
  const name = fold(lastSegment(id));
  const ending = endingOf(name);
  const key = name.slice(0, name.length - ending.length);
  const present = byEnding[ending].get(key);
  if (Array.isArray(present)) present.push(candidate);
  else byEnding[ending].set(key, present ? [present, candidate] : candidate);
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
