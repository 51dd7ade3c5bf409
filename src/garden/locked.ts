import { isReserved } from './address.ts';
import type { Note, NoteId } from './note.ts';
import { permalinkAddress } from './permalink.ts';
import { problem, type Problem } from './problems.ts';

/** A note whose page readers have encrypted. */
export interface Locked {
  id: NoteId;
  address: string;
  /** The name of its password. */
  password: string;
}

/**
 * A locked note as the garden knows it: what a reader may see who has no password, and nothing of
 * its text. It is made of a note without one, so that what is not named here is not there.
 *
 * @param note the note as it was read
 * @param empty the same file's note, read as if nothing stood in it
 */
export function lockedNote(note: Note, empty: Note): Note {
  const { permalink, slug, lang, created, publishOn, expires, publish, keptBy, drawnBy } = note;
  const { password, unlistedBy, bodyLine, problems } = note;
  return {
    ...empty,
    ...(note.hasOwnTitle && { title: note.title, hasOwnTitle: true }),
    ...{ permalink, slug, lang, created, publishOn, expires, publish, keptBy, drawnBy },
    ...{ password, unlistedBy, bodyLine, problems },
    // Whatever its text is, nobody may run it.
    format: 'md',
    ...{ private: note.private, listed: note.listed, rule: note.rule },
  };
}

/**
 * The locked notes of a garden that get a page, and what is amiss with those that get none. A note
 * with a locked title has to say its address itself, as another would be made of its name.
 *
 * @param all all notes that were read, private ones too
 * @param taken the addresses of all pages, beside those in `addresses`
 * @param passwords the names of those that the builder has
 */
export function listLocked(
  all: readonly Note[],
  { addresses, taken }: { addresses: ReadonlyMap<NoteId, string>; taken: ReadonlySet<string> },
  passwords: readonly string[] = [],
): { locked: Locked[]; problems: Problem[] } {
  const locked: Locked[] = [];
  const problems: Problem[] = [];
  const owned = new Set([...addresses.values(), ...taken]);
  for (const note of all) {
    const { id, password, rule } = note;
    if (password === undefined || rule.by !== 'password') continue;
    const refuse = (reason: 'word' | 'tag' | 'address'): void => {
      problems.push(problem('locked-note', id, { reason }));
    };
    const open = addresses.get(id);
    const own = note.permalink && permalinkAddress(note, note.permalink);
    const address = open ?? (own && !owned.has(own) && !isReserved(own) ? own : '');
    if (!passwords.includes(password)) refuse('word');
    else if (note.introduces !== undefined) refuse('tag');
    else if (address === '') refuse('address');
    else {
      owned.add(address);
      locked.push({ id, address, password });
    }
  }
  return { locked, problems };
}
