import { exportedPictures } from './files.ts';
import {
  type Candidate,
  endingsInTurn,
  filesNamed,
  type Found,
  lastSegment,
  type LinkIndex,
} from './link-index.ts';
import { fold } from './fold.ts';
import type { NoteId } from './note.ts';
import { folderOf } from './paths.ts';
import { byCodePoint } from './code-points.ts';

/** A path that is seen from where it is written. */
export const beginsWithDots = /^\.{1,2}\//;
export const endings: ReadonlySet<string> = new Set(endingsInTurn);
/** From so many of one name on, what was chosen among them is remembered. */
const many = 8;

/**
 * The files that a path means, seen from a note.
 * Rule: the manual, "Where links lead"
 */
export function byPath(index: LinkIndex, written: string, from: NoteId): Found | undefined {
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
export function chosen(candidates: readonly Candidate[]): Found | undefined {
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
export function normalise(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** The nearest of several: inside the note's own folder first, then the shortest path. */
export function best(candidates: readonly Candidate[], folder: string): Found | undefined {
  if (candidates.length <= 1) return chosen(candidates);
  const inside = folder === '' ? [] : candidates.filter(({ id }) => id.startsWith(`${folder}/`));
  const pool = inside.length > 0 ? inside : candidates;
  const lengths = new Map(pool.map(({ id }) => [id, Array.from(id).length]));
  const shortest = Math.min(...lengths.values());
  return chosen(pool.filter(({ id }) => lengths.get(id) === shortest));
}

/**
 * A drawing is no note; what shows it is the picture that it was exported to, beside it.
 *
 * @param found what lies at the path itself
 */
export function byDrawing(
  index: LinkIndex,
  path: string,
  from: NoteId,
  found: Found | undefined,
): Found | undefined {
  const { id, note } = found?.candidate ?? {};
  if (found && note?.rule.by !== 'drawing') return found;
  if (!found && !/\.excalidraw(?:\.md)?$/i.test(path)) return undefined;
  const picture = exportedPictures(id === undefined ? path : `/${id}`)
    .map((one) => byPath(index, one, from))
    .find((one) => one !== undefined);
  return picture ?? found;
}
