import type { PublicNote } from './publish.ts';
import type { NoteId } from './note.ts';
import type { Resolution } from './resolution.ts';
import type { Edges } from './graph.ts';
import type { Mention } from './mentions.ts';
import type { Judged } from './visibility.ts';
import type { Locked } from './locked.ts';
import type { Folder } from './folders.ts';
import type { Problem } from './problems.ts';

/** An address that no longer leads to the note that had it. */
export interface LostAddress {
  address: string;
  /** The note that had it, as the ledger calls it. */
  by: NoteId;
  /** The note that has it now; undefined when nothing is there, or a page that the site makes. */
  owner: NoteId | undefined;
  isTaken: boolean;
}

/** What has become of the addresses in a ledger. */
export interface EarlierAddresses {
  /** Those that lead to a public note, the oldest first. */
  of: ReadonlyMap<NoteId, readonly string[]>;
  lost: readonly LostAddress[];
}

/** The whole garden as plain data. Private notes are in none of it. */
export interface Garden {
  /** In code-point order of ids. */
  notes: PublicNote[];
  addresses: ReadonlyMap<NoteId, string>;
  resolutions: ReadonlyMap<NoteId, readonly Resolution[]>;
  edges: ReadonlyMap<NoteId, Edges>;
  /** Notes that name a note without linking to it, by the note that is named. */
  mentions: ReadonlyMap<NoteId, Mention[]>;
  /** Notes near a note that are not linked with it, nearest first. */
  related: (id: NoteId) => NoteId[];
  /** Old addresses that lead to a note. */
  redirects: ReadonlyMap<NoteId, string[]>;
  /** What has become of the addresses that notes had before. */
  earlier: EarlierAddresses;
  /** Pages of tags that have another name now, each with the address of that. */
  tagRedirects: readonly (readonly [from: string, to: string])[];
  /** Every file of the vault with the rule by which it is public or not: for whoever builds, and no page. */
  judged: readonly Judged[];
  /** Notes whose page is encrypted: for whoever encrypts them, and no page. */
  locked: readonly Locked[];
  /** The pictures that notes name for themselves: a file, an address of the site, or one of the web. */
  covers: ReadonlyMap<NoteId, string>;
  /** What the home page puts first, in its author's order. */
  featured: NoteId[];
  /** Folders for which a page is made. */
  folders: Folder[];
  problems: Problem[];
  /** Where a note or file lies under the content folder, as the disk spells it. */
  diskPathOf: (id: string) => string;
  /** What a link of a note shows to a reader. */
  show: (note: PublicNote, link: number) => string;
}

/** Says what is amiss in a garden that only its surroundings know, such as its pictures. */
export type ProblemSource = (garden: Omit<Garden, 'problems'>) => readonly Problem[];
