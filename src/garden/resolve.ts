import { exportedPictures } from './files.ts';
import { folderOf } from './paths.ts';
import {
  type Candidate,
  endingsInTurn,
  filesNamed,
  fold,
  type Found,
  lastSegment,
  type Known,
  type LinkIndex,
} from './link-index.ts';
import type { Link, Note, NoteId } from './note.ts';
import { findPart, outlineOf, type Part } from './parts.ts';
import { byCodePoint } from './problems.ts';
import type { Resolution } from './resolution.ts';
import { writtenAddress } from './segments.ts';

/**
 * Says where a link leads, as Obsidian would (https://help.obsidian.md/links), and where it is
 * unstable, always the same way: see the manual, "Where links lead".
 *
 * @param from the note in which the link stands
 */
export function resolveLink(index: LinkIndex, link: Link, from: Pick<Note, 'id'>): Resolution {
  const { candidate, whole } = leadsTo(index, link, from);
  if (!candidate?.note || !link.part || !('target' in whole)) return whole;
  // In Markdown the part of an address is what it is in HTML, an id.
  const isAddress = link.syntax === 'markdown';
  const part = partOf(candidate, candidate.note, link.part, isAddress);
  const isTop = isAddress && link.part.toLowerCase() === 'top';
  return { ...whole, target: { ...whole.target, part, partMissing: !part && !isTop } };
}

function leadsTo(index: LinkIndex, link: Link, from: Pick<Note, 'id'>): Known {
  const { path, syntax } = link;
  if (path === '') return judge(index, path, itself(index, from));
  const known = index.known.get(path) ?? lookUp(index, path, from.id);
  if (known.candidate || syntax !== 'markdown') return known;
  const found = byAddress(index, path, from);
  if (found) return judge(index, path, found);
  // Where the site lay below a path, its files did too.
  const { baseurl } = index;
  if (baseurl === '/' || !path.startsWith(`${baseurl}/`)) return known;
  return lookUp(index, path.slice(baseurl.length), from.id);
}

/** Where a path leads by itself, which is remembered unless it hangs on where it is written. */
function lookUp(index: LinkIndex, path: string, from: NoteId): Known {
  const found = byPath(index, path, from) ?? drawing(index, path, from) ?? byName(index, path);
  const known = judge(index, path, found);
  if (!found?.isNearest && !beginsWithDots.test(path)) index.known.set(path, known);
  return known;
}

/** A drawing is no note; what shows it is the picture that it was exported to, beside it. */
function drawing(index: LinkIndex, path: string, from: NoteId): Found | undefined {
  return exportedPictures(path)
    .map((one) => byPath(index, one, from))
    .find((found) => found !== undefined);
}

function judge(index: LinkIndex, path: string, found: Found | undefined): Known {
  if (!found)
    return {
      candidate: undefined,
      whole: { outcome: isHidden(index, path) ? 'private' : 'missing' },
    };
  const { candidate, others, by } = found;
  if (candidate.isPrivate) return { candidate, whole: { outcome: 'private' } };
  const caseDiffers = by === 'path' && path !== '' && differsInCase(path, candidate.id);
  const target = { id: candidate.id, by, caseDiffers, part: undefined, partMissing: false };
  const whole: Resolution =
    others.length === 0 ? { outcome: 'found', target } : { outcome: 'ambiguous', target, others };
  return { candidate, whole };
}

function partOf(candidate: Candidate, note: Note, part: string, byId: boolean): Part | undefined {
  // Headings get their words after the first links are resolved, and then new ones.
  if (candidate.outline?.headings !== note.headings) candidate.outline = outlineOf(note.headings);
  return findPart(part, candidate.outline, note, byId);
}

function itself({ byId }: LinkIndex, note: Pick<Note, 'id'>): Found | undefined {
  const candidate = byId().get(note.id);
  return candidate && { candidate, others: [], by: 'path', isNearest: false };
}

/**
 * Whether a link that finds nothing names a private note all the same: by a path on which it lay
 * once, with another ending, or something hidden by a dot, there or not.
 */
function isHidden(index: LinkIndex, path: string): boolean {
  const name = fold(lastSegment(path));
  const names = [name, name.replace(/\.[a-z]{2,8}$/, '')];
  return (
    names.some((one) => [...endings].some((ending) => index.hidden.has(one + ending))) ||
    index.hiddenNames.has(fold(path)) ||
    /(?:^|\/)\.[^./]/.test(path)
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

/** A path that is seen from where it is written. */
const beginsWithDots = /^\.{1,2}\//;
const endings: ReadonlySet<string> = new Set(endingsInTurn);
/** From so many of one name on, what was chosen among them is remembered. */
const many = 8;

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
    if (isBare && !Array.isArray(known)) return chosen([known]);
    const candidates = Array.isArray(known) ? known : [known];
    if (beginsWithDots.test(written)) {
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
  return (
    candidate && { candidate, others: others.map(({ id }) => id), by: 'path', isNearest: false }
  );
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
  const there = candidates.filter(({ id }) => `/${fold(id)}`.endsWith(tail));
  const first = best(there, folder);
  const found = first && { ...first, isNearest: there.length > 1 };
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
      ids.flatMap((id) => index.byId().get(id) ?? []),
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
  const candidate = id === undefined ? undefined : index.byId().get(id);
  return candidate && { candidate, others: [], by: 'address', isNearest: false };
}
