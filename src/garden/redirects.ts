import { assignAddresses, isReserved } from './address.ts';
import type { Note, NoteId } from './note.ts';
import { problem, type Problem } from './problems.ts';
import type { PublicNote } from './publish.ts';
import { addressOfPath, writtenAddress } from './segments.ts';

/** An old path as seen from the site's top: one that begins with a dot is meant from the note's folder. */
function fromFolder(id: NoteId, written: string): string {
  if (!/^\.\.?\//.test(written)) return written;
  const segments = id.split('/').slice(0, -1);
  for (const segment of written.split('/'))
    if (segment !== '..') segments.push(...(segment === '.' ? [] : [segment]));
    else if (segments.pop() === undefined) return written;
  return segments.join('/');
}

/**
 * Old addresses that lead to a note: aliases with a slash (old paths, slugged like a note's),
 * `redirect_from` (addresses as written), and the address that a note with a `permalink` would
 * have without it. None ever takes the place of a page; of two notes that claim one, the first
 * in code-point order gets it.
 *
 * @param jekyllOf where Jekyll had a note: it leads here unless an author says otherwise
 * @param taken every address that has a page already
 */
export function collectRedirects(
  notes: readonly PublicNote[],
  addresses: ReadonlyMap<NoteId, string>,
  naturalAddresses: ReadonlyMap<NoteId, string>,
  taken: ReadonlySet<string>,
  jekyllOf: (note: PublicNote) => readonly string[],
): { redirects: Map<NoteId, string[]>; problems: Problem[] } {
  const owners = new Map<string, NoteId>();
  const redirects = new Map<NoteId, string[]>();
  const problems: Problem[] = [];
  for (const note of notes) {
    const own = addresses.get(note.id);
    if (own === undefined || note.introduces !== undefined) continue;
    const claim = (written: string, from: string | undefined): void => {
      if (from === undefined)
        problems.push(problem('refused-redirect', note.id, { written, leaves: true }));
      else if (from === own || owners.get(from) === note.id) return;
      else if (taken.has(from) || isReserved(from) || owners.has(from))
        problems.push(
          problem('refused-redirect', note.id, { written, from, owner: owners.get(from) }),
        );
      else {
        owners.set(from, note.id);
        redirects.set(note.id, [...(redirects.get(note.id) ?? []), from]);
      }
    };
    for (const alias of note.aliases)
      if (alias.includes('/')) claim(alias, addressOfPath(fromFolder(note.id, alias)));
    for (const old of note.redirectFrom)
      claim(old, writtenAddress(fromFolder(note.id, old), { keepEnding: true }));
    const natural = naturalAddresses.get(note.id);
    if (natural !== undefined && natural !== own && !taken.has(natural) && !isReserved(natural))
      claim(natural, natural);
  }
  for (const note of notes)
    for (const from of jekyllOf(note)) {
      const own = addresses.get(note.id);
      if (own === undefined || from === own || taken.has(from) || isReserved(from)) continue;
      if (owners.has(from) || note.introduces !== undefined) continue;
      owners.set(from, note.id);
      redirects.set(note.id, [...(redirects.get(note.id) ?? []), from]);
    }
  return { redirects, problems };
}

/**
 * Where private notes would lie or once lay: a link to such an address is a link to them.
 *
 * @param earlier the addresses of notes that were public then
 */
export function privateAddresses(
  all: readonly Note[],
  oldOf: (note: Note) => string[],
  earlier: ReadonlyMap<NoteId, readonly string[]> = new Map<NoteId, never>(),
): Map<NoteId, string[]> {
  const hidden = all.filter((note) => note.private);
  const { addresses, natural } = assignAddresses(hidden);
  return new Map(
    hidden.map((note) => [
      note.id,
      [
        ...[addresses, natural].flatMap((map) => map.get(note.id) ?? []),
        ...oldOf(note),
        ...(earlier.get(note.id) ?? []),
        ...note.redirectFrom.flatMap((from) => writtenAddress(from) ?? []),
        ...note.aliases.flatMap((alias) =>
          alias.includes('/') ? (addressOfPath(alias) ?? []) : [],
        ),
      ],
    ]),
  );
}
