import { baseName, readPostPath } from './paths.ts';
import { isFilePath } from './files.ts';
import type { Edges } from './graph.ts';
import type { Mention } from './mentions.ts';
import { lastSegment } from './link-index.ts';
import { indexNames, type NearNames } from './near.ts';
import type { Heading, Link, NoteId } from './note.ts';
import { problem, type Problem } from './problems.ts';
import type { PublicNote } from './publish.ts';
import type { Resolution, Target } from './resolution.ts';

/**
 * What is to be said of the links of public notes.
 *
 * @param places all addresses to which a link can lead
 * @param files all files of the vault; private ones are not offered
 */
export function linkProblems(
  notes: readonly PublicNote[],
  resolutions: ReadonlyMap<NoteId, readonly Resolution[]>,
  memory: NearMemory,
  { places, files }: { places: readonly string[]; files: readonly File[] },
): Problem[] {
  const near = nearAmong(notes, memory);
  let placeNames: NearNames | undefined;
  const nearPlaces: NearNames = (address, count) =>
    (placeNames ??= indexNames(places))(address, count);
  let fileNames: NearNames | undefined;
  const nearFiles: NearNames = (name, count) => (fileNames ??= indexFiles(files))(name, count);
  let byId: Map<NoteId, PublicNote> | undefined;
  // Asked of few gardens: in most, all headings that links name are there.
  const headingsOf = (id: NoteId): readonly Heading[] => {
    byId ??= new Map(notes.map((note) => [note.id, note]));
    return byId.get(id)?.headings ?? [];
  };
  return notes.flatMap((note) =>
    (resolutions.get(note.id) ?? []).flatMap((resolution, number) => {
      const link = note.links[number];
      return link && !link.isQuiet
        ? judge(note, link, resolution, { near, nearPlaces, nearFiles, headingsOf })
        : [];
    }),
  );
}

/** While the garden has the same names, what was asked once is known. */
export class NearMemory {
  last: { key: string; near: NearNames } | undefined;
}

function nearAmong(notes: readonly PublicNote[], memory: NearMemory): NearNames {
  const names = [...new Set(notes.flatMap((note) => [baseName(note.id), ...note.aliases]))];
  const key = JSON.stringify(names);
  if (memory.last?.key === key) return memory.last.near;
  let index: NearNames | undefined;
  // What is not written yet is often wanted by many.
  const asked = new Map<string, string[]>();
  const near: NearNames = (name, count) => {
    const found = asked.get(name) ?? (index ??= indexNames(names))(name, count);
    asked.set(name, found);
    return found;
  };
  memory.last = { key, near };
  return near;
}

type File = Readonly<{ id: string; private: boolean }>;

/** Finds files whose names are spelt like that of a path, wherever they lie. */
function indexFiles(files: readonly File[]): NearNames {
  const byName = new Map<string, string>();
  for (const { id, private: isPrivate } of files) {
    const name = lastSegment(id);
    if (!isPrivate && !byName.has(name)) byName.set(name, id);
  }
  const near = indexNames([...byName.keys()]);
  return (path, count) => near(lastSegment(path), count).flatMap((name) => byName.get(name) ?? []);
}

/** What can be offered instead. */
interface Offers {
  near: NearNames;
  nearPlaces: NearNames;
  nearFiles: NearNames;
  headingsOf: (id: NoteId) => readonly Heading[];
}

function judge(note: PublicNote, link: Link, resolution: Resolution, offers: Offers): Problem[] {
  const { path, place } = link;
  switch (resolution.outcome) {
    case 'missing':
      return isTold(note, link) ? [] : [missing(note, link, offers)];
    case 'private':
      return [problem('private-link', note.id, { path }, place)];
    case 'ambiguous': {
      const { target, others } = resolution;
      return [
        problem('ambiguous-link', note.id, { path, chosen: target.id, others }, place),
        ...ofTarget(note, link, target, offers),
      ];
    }
    case 'found':
      return ofTarget(note, link, resolution.target, offers);
  }
}

const templates: ReadonlySet<string> = new Set(['unknown-liquid', 'unknown-shortcode']);

/** Whether the link is a template that was not run, of which its author knows. */
function isTold(note: PublicNote, { written, place }: Link): boolean {
  if (!/\{[{%]/.test(written)) return false;
  return note.problems.some(({ code, line }) => templates.has(code) && line === place.line);
}

function missing(note: PublicNote, link: Link, { near, nearPlaces, nearFiles }: Offers): Problem {
  const { path, place, syntax } = link;
  if (isFilePath(path))
    return problem('missing-file', note.id, { path, near: nearFiles(path, 2) }, place);
  const isAddress = syntax === 'markdown' && (path.startsWith('/') || path.endsWith('/'));
  return isAddress
    ? problem('missing-link', note.id, { address: path, near: nearPlaces(path, 3) }, place)
    : problem('missing-link', note.id, { path, near: near(baseName(path), 3) }, place);
}

/**
 * The link to the heading that was meant, or the address of it; tools number headings anew with
 * every chapter before.
 */
function nearHeading(link: Link, headings: readonly Heading[]): string | undefined {
  const { path, part = '', syntax, written } = link;
  if (syntax === 'markdown') {
    const [id] = indexNames(headings.map((heading) => heading.id))(part, 1);
    return id === undefined ? undefined : `${written.replace(/#.*/, '')}#${id}`;
  }
  const names = headings.map(({ text }) => unnumbered(text));
  const [near = ''] = indexNames(names)(unnumbered(part.slice(part.lastIndexOf('#') + 1)), 1);
  const heading = headings[names.indexOf(near)]?.text;
  return heading === undefined ? undefined : `[[${path}#${heading.replace(/[[\]|#^]+/g, ' ')}]]`;
}

const unnumbered = (heading: string): string => heading.replace(/^[\d.]+ /, '');

function ofTarget(note: PublicNote, link: Link, target: Target, { headingsOf }: Offers): Problem[] {
  const { path, part, place } = link;
  const { id } = target;
  const found: Problem[] = [];
  if (target.partMissing && part?.startsWith('^'))
    found.push(problem('missing-block', note.id, { id, part }, place));
  else if (target.partMissing) {
    const near = nearHeading(link, headingsOf(id));
    found.push(problem('missing-heading', note.id, { id, part: part ?? '', near }, place));
  }
  if (target.caseDiffers) found.push(problem('case-mismatch', note.id, { path, id }, place));
  // One by its address is part of a list that stands on several pages.
  const isSelf = id === note.id && path !== '' && part === undefined;
  if (isSelf && !path.startsWith('/')) found.push(problem('self-link', note.id, {}, place));
  return found;
}

/** Hints about how notes hang together: those that nobody links to, and links that nobody made. */
export function edgeProblems(
  notes: readonly PublicNote[],
  addresses: ReadonlyMap<NoteId, string>,
  edges: ReadonlyMap<NoteId, Edges>,
  mentions: ReadonlyMap<NoteId, Mention[]>,
): Problem[] {
  const files = new Map<string, number>();
  for (const { id } of notes) files.set(fileOf(id), (files.get(fileOf(id)) ?? 0) + 1);
  const orphans = notes
    .filter(({ id }) => addresses.get(id) !== '/' && edges.get(id)?.backlinks.length === 0)
    // Readers come to the posts of a blog by their list.
    .filter(({ id }) => readPostPath(id) === undefined)
    .map((note) => problem('orphan', note.id, {}));
  const unlinked = [...mentions].flatMap(([id, found]) =>
    found.map(({ from, contexts, place }) => {
      const words = contexts[0]?.link ?? '';
      const path = files.get(fileOf(id)) === 1 ? baseName(id) : id.replace(/\.mdx?$/, '');
      return problem('unlinked-mention', from, { words, id, path }, place);
    }),
  );
  return [...orphans, ...unlinked];
}

const fileOf = (id: NoteId): string => baseName(id).toLowerCase();
