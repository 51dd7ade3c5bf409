import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import {
  type AddressLedger,
  addressLedger,
  addressesToKeep,
  type Garden,
  isOwnAddress,
  type NoteId,
} from '../garden/index.ts';
import { PlainError } from '../garden/plain-error.ts';
import type { GitHistory } from '../reading/git.ts';
import { textOf } from './published.ts';

/** A ledger of addresses that nobody can read. */
export class UnreadableAddresses extends PlainError {}

/** Addresses that cannot be kept, since another note has them now. */
export class TakenAddresses extends PlainError {}

const ledgerFile = z.object({
  notes: z.record(
    z.string(),
    z.array(z.string().refine(isOwnAddress, 'must be an address of this site, such as `/old/`')),
  ),
});

/**
 * The addresses that notes had before; undefined where nobody keeps any.
 *
 * @param content the content folder, absolute
 * @param askGit what git knows of it; asked only where there is a ledger
 * @throws UnreadableAddresses when the ledger is none, or has an address twice
 */
export async function readAddresses(
  content: string,
  askGit: () => Promise<GitHistory>,
): Promise<AddressLedger | undefined> {
  const text = textOf(join(content, addressLedger));
  if (text === undefined) return undefined;
  const notes = notesIn(text);
  const movedTo = movesIn(await askGit());
  return {
    notes,
    movedTo: (id) => movedTo.get(id),
    placeOf: (address) => {
      const before = text.slice(0, Math.max(0, text.indexOf(JSON.stringify(address)))).split('\n');
      return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    },
  };
}

/** Addresses that are in no ledger yet, and those that no longer lead to their note. */
export function compareAddresses(garden: Garden): { fresh: string[]; lost: string[] } {
  const { of, lost } = garden.earlier;
  const say = (address: string, id: NoteId): string => `${address}  ${id}`;
  const gone = new Set(lost.map(({ address }) => address));
  return {
    fresh: [...addressesToKeep(garden)].flatMap(([id, all]) =>
      all
        .filter((address) => of.get(id)?.includes(address) !== true && !gone.has(address))
        .map((address) => say(address, id)),
    ),
    lost: lost.map(({ address, by, owner }) =>
      say(address, owner === undefined ? by : `${by}, now ${owner}`),
    ),
  };
}

/**
 * Takes down the addresses of a garden: public ones, and no private note.
 *
 * @returns how many there are
 * @throws TakenAddresses when one of them belongs to two notes; nothing is written then
 */
export function keepAddresses(content: string, garden: Garden): number {
  const taken = garden.earlier.lost.filter(({ owner }) => owner !== undefined);
  if (taken.length > 0) {
    const named = taken.map(({ address, by, owner = '' }) => `${address} (${by}, now ${owner})`);
    throw new TakenAddresses(
      `Another note lies now at what was the address of one: ${named.join(', ')}. Give one of the two a \`permalink\`, or delete that address in ${addressLedger}; nothing was taken down.`,
    );
  }
  const notes = addressesToKeep(garden);
  const file = join(content, addressLedger);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ notes: Object.fromEntries(notes) }, null, 2)}\n`);
  return [...notes.values()].flat().length;
}

function notesIn(text: string): Map<NoteId, string[]> {
  const refuse = (why: string): UnreadableAddresses =>
    new UnreadableAddresses(
      `${addressLedger} cannot be read: ${why} It is a list of notes with their addresses as JSON; put back the last one that you committed, or delete it.`,
    );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    // Node quotes the text, with its line ends.
    throw refuse(`${String(cause).replaceAll(/\s+/g, ' ')}.`);
  }
  const read = ledgerFile.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw refuse(`${issue?.path.join(' → ') ?? ''}: ${issue?.message ?? ''}.`);
  }
  const owners = new Map<string, NoteId>();
  for (const [id, addresses] of Object.entries(read.data.notes))
    for (const address of addresses) {
      const owner = owners.get(address);
      if (owner !== undefined) throw refuse(`${address} stands with ${owner} and with ${id}.`);
      owners.set(address, id);
    }
  return new Map(Object.entries(read.data.notes).map(([id, all]) => [id.normalize('NFC'), all]));
}

/** What files are called now that once had another name, where only one of them can be meant. */
function movesIn(history: GitHistory): ReadonlyMap<NoteId, NoteId> {
  const moves = new Map<NoteId, NoteId>();
  const unclear = new Set<NoteId>();
  for (const [now, { formerly = [] }] of history)
    for (const id of formerly)
      if (moves.has(id)) unclear.add(id);
      else moves.set(id, now);
  for (const id of unclear) moves.delete(id);
  return moves;
}
