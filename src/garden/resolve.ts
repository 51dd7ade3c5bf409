import { writtenAddress } from './address.ts';
import { folderOf } from './paths.ts';
import {
  type Candidate,
  endingsInTurn,
  filesNamed,
  fold,
  type Found,
  type FoundBy,
  lastSegment,
  type LinkIndex,
} from './link-index.ts';
import type { Link, Note, NoteId } from './note.ts';
import { findPart, outlineOf, type Part } from './parts.ts';
import { byCodePoint } from './problems.ts';

/** What a link leads to: a note, or another file of the vault. */
export interface Target {
  id: string;
  by: FoundBy;
  /** Whether the letters' case differs from the file's. */
  caseDiffers: boolean;
  /** The part of the note, when the link names one that exists. */
  part: Part | undefined;
  /** Set when the link names a part that the note does not have. */
  partMissing: boolean;
}

/** The four ways in which a link can end. */
export type Resolution =
  | { outcome: 'found'; target: Target }
  | { outcome: 'ambiguous'; target: Target; others: string[] }
  | { outcome: 'private' }
  | { outcome: 'missing' };

/**
 * Says where a link leads, as Obsidian would (https://help.obsidian.md/links), and where it is
 * unstable, always the same way: see the manual, "Where links lead".
 *
 * @param from the note in which the link stands
 */
export function resolveLink(
  index: LinkIndex,
  link: Link,
  from: Pick<Note, 'id' | 'jekyll'>,
): Resolution {
  // In a blog the part of an address is what it is in HTML, an id.
  const bySlug = from.jekyll && link.syntax === 'markdown';
  const written = index.asWritten.get(link.path);
  if (written) return settle({ candidate: written, others: [], by: 'path' }, link, false, bySlug);
  const found = link.path === '' ? itself(index, from) : find(index, link, from);
  if (!found) return { outcome: isHidden(index, link) ? 'private' : 'missing' };
  const { candidate, by } = found;
  const caseDiffers = by === 'path' && link.path !== '' && differsInCase(link.path, candidate.id);
  return settle(found, link, caseDiffers, bySlug);
}

function settle(
  { candidate, others, by }: Found,
  link: Link,
  caseDiffers: boolean,
  bySlug: boolean,
): Resolution {
  if (candidate.isPrivate) return { outcome: 'private' };
  const { note } = candidate;
  const part = note && link.part ? partOf(candidate, note, link.part, bySlug) : undefined;
  const target: Target = {
    id: candidate.id,
    by,
    caseDiffers,
    part,
    partMissing: note !== undefined && Boolean(link.part) && !part,
  };
  return others.length === 0
    ? { outcome: 'found', target }
    : { outcome: 'ambiguous', target, others };
}

function partOf(candidate: Candidate, note: Note, part: string, bySlug: boolean): Part | undefined {
  // Headings get their words after the first links are resolved, and then new ones.
  if (candidate.outline?.headings !== note.headings) candidate.outline = outlineOf(note.headings);
  return findPart(part, candidate.outline, note, bySlug);
}

function itself({ byId }: LinkIndex, note: Pick<Note, 'id'>): Found | undefined {
  const candidate = byId.get(note.id);
  return candidate && { candidate, others: [], by: 'path' };
}

/** Whether a link that finds nothing names what is hidden by a dot, there or not. */
function isHidden(index: LinkIndex, { path }: Link): boolean {
  const name = fold(lastSegment(path));
  return (
    [...endings].some((ending) => index.hidden.has(name + ending)) || /(?:^|\/)\.[^./]/.test(path)
  );
}

function differsInCase(path: string, id: string): boolean {
  // Nearly every link is written as the file is; making strings for them would cost the most here.
  for (const ending of endings) {
    const start = id.length - ending.length - path.length;
    const isWhole = start === 0 || id[start - 1] === '/';
    if (isWhole && id.startsWith(path, start) && id.endsWith(ending)) return false;
  }
  const written = normalise(path.normalize('NFC'));
  return ![...endings].some((ending) => `/${id}`.endsWith(`/${written}${ending}`));
}

const endings: ReadonlySet<string> = new Set(endingsInTurn);
/** From so many of one name on, what was chosen among them is remembered. */
const many = 8;

function find(index: LinkIndex, link: Link, from: Pick<Note, 'id'>): Found | undefined {
  const { path } = link;
  const found = byPath(index, path, from.id) ?? byName(index, path);
  return found ?? (link.syntax === 'markdown' ? byAddress(index, path, from) : undefined);
}

function byPath(index: LinkIndex, written: string, from: NoteId): Found | undefined {
  const isBare = !written.includes('/');
  const path = fold(isBare ? written : normalise(written));
  if (path === '') return undefined;
  const name = isBare ? path : lastSegment(path);
  const isNote = !index.hasBareFiles && !name.includes('.');
  for (const ending of endingsInTurn) {
    if (ending === '' && isNote) continue;
    const known = filesNamed(index, name, ending);
    if (!known) continue;
    if (isBare && !Array.isArray(known)) return { candidate: known, others: [], by: 'path' };
    const candidates = Array.isArray(known) ? known : [known];
    if (/^\.{1,2}\//.test(written)) {
      const beside = fold(normalise(`${folderOf(from)}/${written}`)) + ending;
      const there = exactly(candidates, beside, written);
      if (there) return there;
    }
    const exact = exactly(candidates, path + ending, written);
    if (exact || written.startsWith('/')) return exact;
    return nearest(index, candidates, path + ending, folderOf(from));
  }
  return undefined;
}

/** Those at a whole path: the one spelt as the link is, else the first of them. */
function exactly(
  candidates: readonly Candidate[],
  path: string,
  written: string,
): Found | undefined {
  const there = candidates.filter(({ id }) => fold(id) === path);
  if (there.length <= 1) return chosen(there);
  const spelt = normalise(written.normalize('NFC'));
  const same = there.filter(({ id }) =>
    [...endings].some((ending) => `/${id}`.endsWith(`/${spelt}${ending}`)),
  );
  return chosen(same.length > 0 ? same : there);
}

/** The first of some in code-point order, which has the others beside it. */
function chosen(candidates: readonly Candidate[]): Found | undefined {
  const [candidate, ...others] =
    candidates.length > 1 ? candidates.toSorted((a, b) => byCodePoint(a.id, b.id)) : candidates;
  return candidate && { candidate, others: others.map(({ id }) => id), by: 'path' };
}

/** Those whose path ends with the link's, the nearest of them. */
function nearest(
  index: LinkIndex,
  candidates: readonly Candidate[],
  path: string,
  folder: string,
): Found | undefined {
  const key = candidates.length < many ? '' : `${folder}\0${path}`;
  if (key !== '' && index.remembered.has(key)) return index.remembered.get(key);
  const tail = `/${path}`;
  const found = best(
    candidates.filter(({ id }) => `/${fold(id)}`.endsWith(tail)),
    folder,
  );
  if (key !== '') index.remembered.set(key, found);
  return found;
}

/** Collapses `.`, `..` and empty segments; ways up beyond the top are dropped. */
function normalise(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** The nearest of several: inside the note's own folder first, then the shortest path. */
function best(candidates: readonly Candidate[], folder: string): Found | undefined {
  if (candidates.length <= 1) return chosen(candidates);
  const inside = folder === '' ? [] : candidates.filter(({ id }) => id.startsWith(`${folder}/`));
  const pool = inside.length > 0 ? inside : candidates;
  const lengths = new Map(pool.map(({ id }) => [id, Array.from(id).length]));
  const shortest = Math.min(...lengths.values());
  return chosen(pool.filter(({ id }) => lengths.get(id) === shortest));
}

function byName(index: LinkIndex, path: string): Found | undefined {
  if (path.startsWith('/')) return undefined;
  const key = fold(path.replace(/\.mdx?$/i, '').trim());
  const [aliases, titles] = index.byName();
  for (const [by, names] of [
    ['alias', aliases],
    ['title', titles],
  ] as const) {
    const ids = [...new Set(names?.get(key))];
    const found = best(
      ids.flatMap((id) => index.byId.get(id) ?? []),
      '',
    );
    if (found) return { ...found, by };
  }
  return undefined;
}

/** Blogs link to addresses: `/deep-work/my-note/`, or `../my-note/` seen from the page. */
function byAddress(index: LinkIndex, path: string, from: Pick<Note, 'id'>): Found | undefined {
  const own = index.addresses.get(from.id) ?? '/';
  const address = writtenAddress(path.startsWith('/') ? path : normalise(`${own}${path}`));
  const id = address === undefined ? undefined : index.byAddress.get(address);
  const candidate = id === undefined ? undefined : index.byId.get(id);
  return candidate && { candidate, others: [], by: 'address' };
}
