import { type Context, contextsOf } from './context.ts';
import { dayOf } from './dates.ts';
import { isFilePath } from './files.ts';
import type { LinkKind, NoteId, Passage } from './note.ts';
import { byCodePoint } from './code-points.ts';
import type { PublicNote } from './publish.ts';
import type { Resolution } from './resolution.ts';

/** A note that links here, with every sentence in which it does. */
export interface Backlink {
  from: NoteId;
  embeds: boolean;
  contexts: Context[];
}

/** A note that this one leads to, each once, in the order of the text. */
export interface OutgoingLink {
  to: NoteId;
  kind: LinkKind;
}

/** How one note is connected with the others; only public notes that are listed appear. */
export interface Edges {
  links: OutgoingLink[];
  backlinks: Backlink[];
  unresolved: string[];
  /** Notes that are not written yet, with every sentence that wants them. */
  wanted: Wanted[];
}

export interface Wanted {
  /** The path as written, without a part. */
  target: string;
  contexts: Context[];
}

/** Links of each note beside what became of them, by number. */
export type Outcomes = ReadonlyMap<NoteId, readonly Resolution[]>;

/**
 * Connects the public notes with each other. A note is no backlink of itself; backlinks stand latest
 * first by the date on which the linking note was last tended. A note that is listed nowhere has
 * edges of its own, and is in nobody else's.
 *
 * @param show what a link of a note shows to a reader
 */
export function connectNotes(
  notes: readonly PublicNote[],
  resolutions: Outcomes,
  show: (note: PublicNote, link: number) => string,
  lang: string,
  memory = new EdgeMemory(),
): Map<NoteId, Edges> {
  const edges = new Map<NoteId, Edges>(
    notes.map((note) => [note.id, { links: [], backlinks: [], unresolved: [], wanted: [] }]),
  );
  const listed = new Set(notes.flatMap((note) => (note.listed ? [note.id] : [])));
  const tended = new Map(notes.map((note) => [note, tendedOn(note)]));
  const latestFirst = [...notes].sort(
    (a, b) => byCodePoint(tended.get(b) ?? '', tended.get(a) ?? '') || byCodePoint(a.id, b.id),
  );
  for (const note of latestFirst) {
    const own = edges.get(note.id);
    if (!own) continue;
    const { found, unresolved, wanted } = edgesOf(
      note,
      resolutions.get(note.id) ?? [],
      show,
      lang,
      memory,
    );
    own.unresolved = unresolved;
    own.wanted = wanted;
    for (const { to, kinds, contexts } of found) {
      const backlinks = edges.get(to)?.backlinks;
      if (!backlinks || to === note.id) continue;
      if (listed.has(to)) for (const kind of kinds) own.links.push({ to, kind });
      if (note.listed) backlinks.push({ from: note.id, embeds: kinds.includes('embed'), contexts });
    }
  }
  return edges;
}

/** What one note says of others. */
interface OwnEdges {
  found: { to: NoteId; kinds: LinkKind[]; contexts: Context[] }[];
  unresolved: string[];
  wanted: Wanted[];
}

/** Of a note whose links lead where they led before, all is as it was: its text has not changed. */
export class EdgeMemory {
  readonly byText = new WeakMap<
    readonly Passage[],
    { lang: string; resolutions: readonly Resolution[]; led: string; edges: OwnEdges }
  >();
}

function edgesOf(
  note: PublicNote,
  resolutions: readonly Resolution[],
  show: (note: PublicNote, link: number) => string,
  lang: string,
  { byText: known }: EdgeMemory,
): OwnEdges {
  const before = known.get(note.passages);
  if (before?.resolutions === resolutions && before.lang === lang) return before.edges;
  const led = JSON.stringify([
    note.lang ?? lang,
    ...note.links.map((_, number) => show(note, number)),
    ...resolutions.map((one) => ('target' in one ? [one.target.id] : one.outcome)),
  ]);
  if (before?.led === led) {
    known.set(note.passages, { ...before, lang, resolutions });
    return before.edges;
  }
  const { found, missing } = sortLinks(note, resolutions);
  const groups = new Map<number, ReadonlySet<number>>();
  for (const numbers of [...found.values(), ...missing.values()])
    for (const number of numbers) groups.set(number, numbers);
  const cut = contextsOf(
    note.passages,
    (number) => groups.get(number),
    (number) => show(note, number),
    note.lang ?? lang,
  );
  const contexts = (numbers: ReadonlySet<number>): Context[] => cut.get(numbers) ?? [];
  const inOrder = [...missing.values()].flatMap((numbers) => [...numbers]).sort((a, b) => a - b);
  const edges: OwnEdges = {
    found: [...found].map(([to, numbers]) => ({
      to,
      kinds: [...new Set([...numbers].flatMap((number) => note.links[number]?.kind ?? []))],
      contexts: contexts(numbers),
    })),
    unresolved: [...new Set(inOrder.flatMap((number) => note.links[number]?.written ?? []))],
    wanted: [...missing].map(([target, numbers]) => ({ target, contexts: contexts(numbers) })),
  };
  known.set(note.passages, { lang, resolutions, led, edges });
  return edges;
}

/** A note's links by where they lead, in the order of the text. */
function sortLinks(
  note: PublicNote,
  resolutions: readonly Resolution[],
): { found: Map<NoteId, Set<number>>; missing: Map<string, Set<number>> } {
  const found = new Map<NoteId, Set<number>>();
  const missing = new Map<string, Set<number>>();
  resolutions.forEach((resolution, number) => {
    const link = note.links[number];
    if (!link || link.isQuiet) return;
    const isNote = !isFilePath(link.path);
    if (resolution.outcome === 'missing' && isNote) addTo(missing, link.path, number);
    else if ('target' in resolution && resolution.target.by !== 'site')
      addTo(found, resolution.target.id, number);
  });
  return { found, missing };
}

function addTo(map: Map<string, Set<number>>, key: string, number: number): void {
  const known = map.get(key);
  if (known) known.add(number);
  else map.set(key, new Set([number]));
}

/** The day on which a note was last tended, `YYYY-MM-DD`; empty when nobody said. */
export function tendedOn(note: Pick<PublicNote, 'created' | 'modified'>): string {
  return dayOf(note.modified ?? note.created ?? '');
}
