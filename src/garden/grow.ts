import type { Root } from 'mdast';
import { addressOfPath, assignAddresses, writtenAddress } from './address.ts';
import { baseName } from './paths.ts';
import { composeNote, type Composed, type Grammar } from './compose.ts';
import { embedCycles } from './embeds.ts';
import { chooseFeatured } from './featured.ts';
import { isFilePath } from './files.ts';
import { type Folder, listFolders } from './folders.ts';
import { type Ties, tieNotes } from './graph.ts';
import { readJekyllConfig } from './jekyll-config.ts';
import { indexLinks, type LinkIndex } from './link-index.ts';
import { linkProblems, tieProblems } from './link-problems.ts';
import { findMentions, type Mention } from './mentions.ts';
import type { Note, NoteId } from './note.ts';
import { settleHeadings } from './parse.ts';
import { jekyllAddresses } from './permalink.ts';
import { byCodePoint, inReadingOrder, problem, type Problem } from './problems.ts';
import { isPrivatePath, publish, type PublicNote, type PublishingRules } from './publish.ts';
import type { SourceFile, Vault } from './read.ts';
import { measureText } from './reading-time.ts';
import { collectRedirects } from './redirects.ts';
import { relateNotes } from './related.ts';
import { type Resolution, resolveLink } from './resolve.ts';
import { tagAddress } from './tags.ts';
import { linkText } from './text.ts';

/** What an owner's settings say about the garden itself. */
export interface GardenRules extends PublishingRules {
  title: string;
  lang: string;
  /** Whether HTML in notes stays as it was written. */
  trustedHtml: boolean;
  /** Whether notes that end in `.mdx` may be programs. */
  mdx: boolean;
  /** Shown for a link to a private note that has no words of its own. */
  privateNote: string;
  /** Whether a link that names no file may find a note by its alias, or by its title or slug. */
  resolveBy: { alias: boolean; title: boolean };
  /** Notes for the home page, where its own note names none. */
  featured: readonly string[];
}

/** The whole garden as plain data. Private notes are in none of it. */
export interface Garden {
  /** In code-point order of ids. */
  notes: PublicNote[];
  addresses: ReadonlyMap<NoteId, string>;
  outcomes: ReadonlyMap<NoteId, readonly Resolution[]>;
  ties: ReadonlyMap<NoteId, Ties>;
  /** Notes that name a note without linking to it, by the note that is named. */
  mentions: ReadonlyMap<NoteId, Mention[]>;
  /** Notes near each note that are not linked with it, nearest first. */
  related: ReadonlyMap<NoteId, NoteId[]>;
  /** Old addresses that lead to a note. */
  redirects: ReadonlyMap<NoteId, string[]>;
  /** What the home page puts first, in its author's order. */
  featured: NoteId[];
  /** Folders for which a page is made. */
  folders: Folder[];
  trees: ReadonlyMap<NoteId, Root>;
  problems: Problem[];
  /** Where a note or file lies under the content folder, as the disk spells it. */
  diskPathOf: (id: string) => string;
  /** What a link of a note shows to a reader. */
  show: (note: PublicNote, link: number) => string;
}

/** Remembers what was read from a file until its text changes. */
export type Memory = Map<NoteId, { file: SourceFile; nature: string; composed: Composed }>;

/**
 * Grows a garden from a vault: read, parse, publish, resolve, tie.
 *
 * @param grammar turns Markdown into a tree; the features supply it
 * @param memory what an earlier call has read; changed files are read anew
 */
export function growGarden(
  vault: Vault,
  rules: GardenRules,
  grammar: Grammar,
  memory: Memory = new Map(),
): Garden {
  const jekyll =
    vault.config !== undefined || vault.files.some((file) => file.id.split('/').includes('_posts'));
  const config = vault.config === undefined ? undefined : readJekyllConfig(vault.config);
  const own = { ...rules, patterns: config?.exclude ?? [] };
  const nature = `${jekyll} ${vault.config ?? ''}`;
  const files = [...vault.files].sort((a, b) => byCodePoint(a.id, b.id));
  const composed = files.map((file) => {
    const known = memory.get(file.id);
    if (known?.file.text === file.text && known.nature === nature) return known.composed;
    const fresh = composeNote(file, grammar, { ...own, jekyll, config });
    memory.set(file.id, { file, nature, composed: fresh });
    return fresh;
  });
  forget(memory, files);
  const all = composed.map(({ note }) => ({ ...note }));
  const notes = publish(all);

  const pages = notes.filter((note) => note.introduces === undefined);
  const { addresses, natural, problems } = assignAddresses(pages);
  // The home page is there in any case.
  const taken = new Set([...addresses.values(), '/']);
  const folders = listFolders(
    pages.map((note) => note.id),
    taken,
  );
  for (const { address } of folders) taken.add(address);
  const oldOf = (note: Note): string[] =>
    config && note.jekyll ? jekyllAddresses(note, config) : [];
  const old = collectRedirects(pages, addresses, natural, taken, oldOf);
  for (const note of notes)
    if (note.introduces !== undefined) addresses.set(note.id, tagAddress(note.introduces));

  const attachments = [...vault.attachments]
    .sort(byCodePoint)
    .map((id) => ({ id, private: isPrivatePath(id, own) }));
  const index = indexLinks(all, attachments, addresses, rules.resolveBy, {
    hidden: vault.hidden,
    old: new Map([...privateAddresses(all, oldOf), ...old.redirects]),
    baseurl: config?.baseurl ?? '/',
  });
  const trees = new Map(composed.map(({ note, tree }) => [note.id, tree]));
  for (const note of all) settle(note, index, rules);

  const outcomes = new Map(
    notes.map((note) => [note.id, note.links.map((link) => resolveLink(index, link, note))]),
  );
  const show = (note: PublicNote, number: number): string =>
    shown(note, number, (link) => outcomes.get(note.id)?.[link]?.outcome === 'private', rules);
  const ties = tieNotes(pages, outcomes, show, rules.lang);
  const mentions = findMentions(pages, ties, show, rules.lang);
  const home = pages.find((note) => addresses.get(note.id) === '/');
  const chosen = chooseFeatured(home, rules.featured, (link, id) =>
    resolveLink(index, link, { id, jekyll: false }),
  );
  // The home page is a step away from everywhere already.
  const inner = pages.filter((note) => note !== home);
  return {
    notes,
    addresses,
    outcomes,
    ties,
    mentions,
    related: relateNotes(inner, ties),
    redirects: old.redirects,
    featured: chosen.featured,
    folders,
    trees,
    diskPathOf: (id) => vault.diskPaths?.get(id) ?? id,
    show,
    problems: inReadingOrder([
      ...vault.problems,
      ...(config?.problems ?? []),
      ...(vault.htmlPages ?? []).filter((id) => !isPrivatePath(id, own)).map(htmlPage),
      ...all.flatMap((note) => note.problems),
      ...problems,
      ...old.problems,
      ...chosen.problems,
      ...linkProblems(notes, outcomes),
      ...embedCycles(notes, outcomes),
      ...tieProblems(pages, addresses, ties, mentions),
    ]),
  };
}

function htmlPage(id: string): Problem {
  return problem(
    'html-page',
    id,
    'Jekyll makes a page of this file, but a note is written in Markdown, so it is not published.',
    'If readers should have it, write what it says as a note; lists of posts and tags are made by themselves.',
  );
}

/** Where private notes would lie: a blog's link to such an address is a link to them. */
function privateAddresses(
  all: readonly Note[],
  oldOf: (note: Note) => string[],
): Map<NoteId, string[]> {
  const hidden = all.filter((note) => note.private);
  const { addresses, natural } = assignAddresses(hidden);
  return new Map(
    hidden.map((note) => [
      note.id,
      [
        ...[addresses, natural].flatMap((map) => map.get(note.id) ?? []),
        ...oldOf(note),
        ...note.redirectFrom.flatMap((from) => writtenAddress(from) ?? []),
        ...note.aliases.flatMap((alias) =>
          alias.includes('/') ? (addressOfPath(alias) ?? []) : [],
        ),
      ],
    ]),
  );
}

function forget(memory: Memory, files: readonly SourceFile[]): void {
  const present = new Set(files.map((file) => file.id));
  for (const id of memory.keys()) if (!present.has(id)) memory.delete(id);
}

/** Words wait until it is known which links are private: headings, a title made from one, counts. */
function settle(note: Note, index: LinkIndex, rules: GardenRules): void {
  const isPrivate = (number: number): boolean => {
    const link = note.links[number];
    return link !== undefined && resolveLink(index, link, note).outcome === 'private';
  };
  const show = (number: number): string => shown(note, number, isPrivate, rules);
  note.headings = settleHeadings(note.headings, show, note.anchors);
  Object.assign(note, measureText(note.passages, show));
  if (note.titleHeading !== undefined && !note.hasOwnTitle)
    note.title = note.headings[note.titleHeading]?.text || baseName(note.id);
}

function shown(
  note: Note,
  number: number,
  isPrivate: (link: number) => boolean,
  rules: GardenRules,
): string {
  const link = note.links[number];
  // A picture among words shows no words.
  if (link?.kind === 'embed' && isFilePath(link.path)) return '';
  return linkText(note.links, number, isPrivate, rules.privateNote);
}
