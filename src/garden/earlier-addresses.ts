import { isReserved } from './address.ts';
import type { EarlierAddresses, Garden, LostAddress } from './garden.ts';
import type { Note, NoteId } from './note.ts';
import { baseName } from './paths.ts';
import type { Place } from './place.ts';
import { byCodePoint } from './code-points.ts';
import { problem, type Problem } from './problems.ts';
import type { PublicNote } from './publish.ts';

/** Where an owner keeps the addresses that notes have had, from the content folder. */
export const addressLedger = '.understory/addresses.json';

/** The addresses at which public notes were ever found. */
export interface AddressLedger {
  /** By the path that a note had when they were taken down; the oldest address first. */
  notes: ReadonlyMap<NoteId, readonly string[]>;
  /** Where the ledger names an address. */
  placeOf: (address: string) => Place;
  /** What a file that is gone is called now; undefined where nobody knows. */
  movedTo: (id: NoteId) => NoteId | undefined;
}

/**
 * Follows the notes of a ledger to what they are called now. A file that is still there is the
 * note; else the one that it was renamed to; else one that nobody knew yet and that lies at one
 * of its addresses, as after a change of the file's ending.
 */
function followLedger(
  { notes, movedTo }: AddressLedger,
  all: readonly Pick<Note, 'id'>[],
  addresses: ReadonlyMap<NoteId, string>,
): { id: NoteId; now: NoteId | undefined; known: readonly string[] }[] {
  const present = new Set(all.map(({ id }) => id));
  const unknown = new Map(
    [...addresses].flatMap(([id, address]) => (notes.has(id) ? [] : [[address, id] as const])),
  );
  return [...notes].map(([id, known]) => ({
    id,
    now: present.has(id) ? id : (movedTo(id) ?? known.flatMap((one) => unknown.get(one) ?? [])[0]),
    known,
  }));
}

/** Pages, and the old addresses of which authors say to which note they lead. */
interface Answered {
  notes: readonly PublicNote[];
  addresses: ReadonlyMap<NoteId, string>;
  taken: ReadonlySet<string>;
  redirects: ReadonlyMap<NoteId, readonly string[]>;
}

/**
 * Lets public notes answer at the addresses that a ledger has of them. None takes the place of a
 * page, or of what an author says; a private note answers nowhere, and nothing is told of it.
 *
 * @param all every note of the vault
 * @param isPrivate whether a file of the vault is there and is not published
 * @param answered pages, and old addresses of which authors say to which note they lead
 * @returns all old addresses by note, and problems that tell of those that are lost
 */
export function answerEarlier(
  ledger: AddressLedger | undefined,
  all: readonly Pick<Note, 'id'>[],
  isPrivate: (id: NoteId) => boolean,
  answered: Answered,
): { redirects: Map<NoteId, string[]>; earlier: EarlierAddresses; problems: Problem[] } {
  const { notes, addresses, taken } = answered;
  const redirects = new Map([...answered.redirects].map(([id, old]) => [id, [...old]]));
  const owners = new Map([
    ...[...redirects].flatMap(([id, old]) => old.map((one) => [one, id] as const)),
    ...[...addresses].map(([id, address]) => [address, id] as const),
  ]);
  const of = new Map<NoteId, string[]>();
  const lost: LostAddress[] = [];
  for (const { id, now, known } of ledger ? followLedger(ledger, all, addresses) : []) {
    if (isPrivate(now ?? id)) continue;
    for (const address of known) {
      const owner = owners.get(address);
      const isTaken = taken.has(address) || (owner === undefined && isReserved(address));
      if (now !== undefined && owner === undefined && !isTaken && addresses.has(now)) {
        owners.set(address, now);
        redirects.set(now, [...(redirects.get(now) ?? []), address]);
      }
      const leadsTo = owners.get(address);
      if (now !== undefined && leadsTo === now) of.set(now, [...(of.get(now) ?? []), address]);
      // What an author has said of an old address is meant.
      else if (isTaken || leadsTo === undefined) lost.push({ address, by: id, isTaken, owner });
    }
  }
  const earlier = { of, lost };
  return { redirects, earlier, problems: ledger ? lostProblems(lost, ledger, notes) : [] };
}

/** Names the note that has most likely taken the place of the one whose address it was. */
function lostProblems(
  lost: readonly LostAddress[],
  { placeOf, notes: known }: AddressLedger,
  notes: readonly PublicNote[],
): Problem[] {
  const fresh = notes.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  return lost.map((one) => {
    const near = fresh.find((id) => baseName(id) === baseName(one.by));
    return problem('lost-address', addressLedger, { ...one, near }, placeOf(one.address));
  });
}

/**
 * The addresses of a garden as a ledger takes them down: those of every public note, and those that
 * are lost, until an owner lets them go. Private notes are not in it.
 */
export function addressesToKeep({
  notes,
  addresses,
  redirects,
  earlier,
}: Pick<Garden, 'notes' | 'addresses' | 'redirects' | 'earlier'>): Map<NoteId, string[]> {
  const kept = new Map<NoteId, string[]>();
  const keep = (id: NoteId, address: string): void => {
    kept.set(id, [...new Set([...(kept.get(id) ?? []), address])]);
  };
  for (const { id, introduces } of notes) {
    const own = addresses.get(id);
    if (introduces !== undefined || own === undefined) continue;
    const old = earlier.of.get(id) ?? [];
    // The first is what feeds know the note by.
    const others = (redirects.get(id) ?? []).filter((address) => !old.includes(address));
    const first = old.length > 0 ? old : [own];
    for (const address of [...first, ...others, own]) keep(id, address);
  }
  for (const { by, address } of earlier.lost) keep(by, address);
  return new Map([...kept].toSorted(([a], [b]) => byCodePoint(a, b)));
}
