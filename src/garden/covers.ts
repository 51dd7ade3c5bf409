import { fileKindOf } from './files.ts';
import { splitTarget } from './link-marks.ts';
import type { Link, NoteId } from './note.ts';
import type { PublicNote } from './publish.ts';
import type { Resolution } from './resolution.ts';
import { decodePath } from './segments.ts';

/** A link as whole value, with its address or target. */
const wholeLink = /^!?\[\[([^\]]+)\]\]$|^!?\[[^\]]*\]\(<?([^()<>]+)>?\)$/;

/**
 * The pictures that notes name in `image` or `cover`, by the notes' ids: the id of a file, an address
 * of the site, or one of the web. A name may stand as in a link or bare; one that names no picture
 * for readers is left out.
 *
 * @param resolve says where a link leads that stands in the note of that id
 */
export function chooseCovers(
  notes: readonly PublicNote[],
  resolve: (link: Link, from: NoteId) => Resolution,
): ReadonlyMap<NoteId, string> {
  return new Map(
    notes.flatMap(({ id, image }) => {
      const cover = image === undefined ? undefined : coverOf(image, (link) => resolve(link, id));
      return cover === undefined ? [] : [[id, cover] as const];
    }),
  );
}

/** The file name or address that stands in such a property. */
export function coverName(image: string): string {
  const [, target, address] = wholeLink.exec(image) ?? [];
  return (target?.split('|', 1)[0] ?? address ?? image).trim();
}

function coverOf(image: string, resolve: (link: Link) => Resolution): string | undefined {
  const written = coverName(image);
  if (/^https?:\/\//i.test(written)) return URL.canParse(written) ? written : undefined;
  const { path } = splitTarget(written);
  const resolution = resolve({
    ...{ kind: 'embed', syntax: 'markdown', part: undefined, words: undefined },
    ...{ path: decodePath(path) ?? path, written, place: { line: 1, column: 1 } },
  });
  if (!('target' in resolution)) return undefined;
  const { id } = resolution.target;
  return fileKindOf(id) === 'image' ? id : undefined;
}
