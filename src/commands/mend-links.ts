import { distance } from 'fastest-levenshtein';
import type { Garden, NoteId } from '../garden/index.ts';
import { indexNames } from '../garden/near.ts';
import type { Link } from '../garden/note.ts';
import { baseName } from '../garden/paths.ts';
import type { Resolution } from '../garden/resolution.ts';

/** A wiki-link that can be written so that it leads where it was meant to. */
export interface Mend {
  id: NoteId;
  line: number;
  column: number;
  /** What it names now, and what it shall name. */
  path: string;
  to: string;
  /** The heading that it names now, and that it shall name. */
  heading?: { part: string; to: string };
  /** Whether it goes on showing the name that it has now. */
  keepsWords: boolean;
}

/**
 * The wiki-links of public notes that are safe to write anew: the note that they name was moved, is
 * spelt nearly so and no other is, or has other letters in case; the same for headings.
 */
export function mendsOf(garden: Pick<Garden, 'notes' | 'resolutions'>): Mend[] {
  const { notes, resolutions } = garden;
  const names = [...new Set(notes.flatMap((note) => [baseName(note.id), ...note.aliases]))];
  const nearName = onlyOne(names);
  const headings = new Map(notes.map(({ id, headings: all }) => [id, all.map(({ text }) => text)]));
  return notes.flatMap(({ id, links }) =>
    (resolutions.get(id) ?? []).flatMap((resolution, number) => {
      const link = links[number];
      if (link?.syntax !== 'wiki') return [];
      const to = namedAnew(link, resolution, nearName);
      const heading = headingAnew(link, resolution, headings);
      if (to === undefined && heading === undefined) return [];
      const { path, place } = link;
      return [
        {
          ...{ id, line: place.line, column: place.column, path, to: to ?? path },
          ...(heading && { heading }),
          keepsWords: resolution.outcome === 'found' && to !== undefined && link.kind !== 'embed',
        },
      ];
    }),
  );
}

function namedAnew(
  { path }: Link,
  resolution: Resolution,
  nearName: (name: string) => string | undefined,
): string | undefined {
  if (resolution.outcome === 'missing') return nearName(baseName(path));
  if (resolution.outcome !== 'found' || !resolution.target.caseDiffers) return undefined;
  const segments = path.split('/').filter(Boolean);
  const whole = /\.mdx?$/i.test(path)
    ? resolution.target.id
    : resolution.target.id.replace(/\.mdx?$/i, '');
  const spelt = whole.split('/').slice(-segments.length).join('/');
  // Found by another of its names, it is no matter of case alone.
  return spelt.toLowerCase() === segments.join('/').toLowerCase() ? spelt : undefined;
}

function headingAnew(
  { part }: Link,
  resolution: Resolution,
  headings: ReadonlyMap<NoteId, readonly string[]>,
): Mend['heading'] {
  if (part === undefined || /[#^]/.test(part) || !('target' in resolution)) return undefined;
  const { id, partMissing } = resolution.target;
  const to = partMissing ? onlyOne(headings.get(id) ?? [])(part) : undefined;
  return to === undefined || /[[\]|#^]/.test(to) ? undefined : { part, to };
}

/** The one name that is spelt nearly like another; none when several are, or figures differ. */
function onlyOne(names: readonly string[]): (name: string) => string | undefined {
  let near: ReturnType<typeof indexNames> | undefined;
  return (name) => {
    const [first, second] = (near ??= indexNames(names))(name, 2);
    if (first === undefined) return undefined;
    const edits = distance(name.toLowerCase(), first.toLowerCase());
    const isOther = second !== undefined && edits > 0;
    // “Note 1” is no slip for “Note 2”, and in a short name every letter counts.
    const isSafe = edits === 0 || (figures(name) === figures(first) && edits * 5 <= name.length);
    return isSafe && !isOther ? first : undefined;
  };
}

const figures = (name: string): string => name.replaceAll(/\P{N}/gu, '');
