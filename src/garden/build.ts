import type { Root } from 'mdast';
import { addressOfPath, assignAddresses, writtenAddress } from './address.ts';
import { parseNote, type ParsedNote, type Grammar, type ParseOptions } from './parse-note.ts';
import { embedCycles } from './embeds.ts';
import { chooseFeatured } from './featured.ts';
import { type Folder, listFolders } from './folders.ts';
import { type Edges, connectNotes } from './graph.ts';
import { readJekyllConfig } from './jekyll-config.ts';
import { indexLinks } from './link-index.ts';
import { linkProblems, edgeProblems } from './link-problems.ts';
import { findMentions, type Mention } from './mentions.ts';
import type { Note, NoteId } from './note.ts';
import { jekyllAddresses } from './permalink.ts';
import { byCodePoint, inReadingOrder, problem, type Problem } from './problems.ts';
import { isPrivatePath, publish, type PublicNote, type PublishingRules } from './publish.ts';
import type { SourceFile, Vault } from './read.ts';
import { collectRedirects } from './redirects.ts';
import { relateNotes } from './related.ts';
import type { Resolution } from './resolution.ts';
import { resolveLink } from './resolve.ts';
import { resolveAll } from './resolve-all.ts';
import { shownText } from './shown-text.ts';
import { tagAddress } from './tags.ts';

/** What an owner's settings say about the garden itself. */
export interface GardenRules extends PublishingRules {
  title: string;
  /** What a note without `title` is called: its first top heading, or its file's name. */
  titles: 'heading' | 'file';
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
  resolutions: ReadonlyMap<NoteId, readonly Resolution[]>;
  edges: ReadonlyMap<NoteId, Edges>;
  /** Notes that name a note without linking to it, by the note that is named. */
  mentions: ReadonlyMap<NoteId, Mention[]>;
  /** Notes near a note that are not linked with it, nearest first. */
  related: (id: NoteId) => NoteId[];
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

/** Notes as their files tell, not yet tied to each other. */
export interface ReadVault {
  vault: Vault;
  parseOptions: ParseOptions;
  /** What each file says when it is read alone, in code-point order of ids. */
  notes: readonly Note[];
  /** Trees of notes that are going to be rendered here. */
  trees?: ReadonlyMap<NoteId, Root>;
}

/** Remembers what was read from a file until its text changes. */
export type Memory = Map<NoteId, { file: SourceFile; parseOptions: string; parsed: ParsedNote }>;

/**
 * Grows a garden from a vault: read, parse, publish, resolve, tie.
 *
 * @param grammar turns Markdown into a tree; the features supply it
 * @param memory what an earlier call has read; changed files are read anew
 */
export function buildGarden(
  vault: Vault,
  rules: GardenRules,
  grammar: Grammar,
  memory: Memory = new Map(),
): Garden {
  const parseOptions = parseOptionsOf(vault, rules);
  const key = `${parseOptions.jekyll} ${vault.config ?? ''}`;
  const files = [...vault.files].sort((a, b) => byCodePoint(a.id, b.id));
  const parsed = files.map((file) => {
    const known = memory.get(file.id);
    if (known?.file.text === file.text && known.parseOptions === key) return known.parsed;
    const fresh = parseNote(file, grammar, parseOptions);
    memory.set(file.id, { file, parseOptions: key, parsed: fresh });
    return fresh;
  });
  forget(memory, files);
  const trees = new Map(parsed.map(({ note, tree }) => [note.id, tree]));
  return connectGarden(
    { vault, parseOptions, notes: parsed.map(({ note }) => note), trees },
    rules,
  );
}

/** What has to be known of a vault before one of its files can be read. */
export function parseOptionsOf(vault: Vault, rules: GardenRules): ParseOptions {
  const { title, titles, publish, exclude, trustedHtml, mdx } = rules;
  const config = vault.config === undefined ? undefined : readJekyllConfig(vault.config);
  const jekyll =
    config !== undefined || vault.files.some((file) => file.id.split('/').includes('_posts'));
  const patterns = config?.exclude ?? [];
  return { title, titles, publish, exclude, patterns, trustedHtml, mdx, jekyll, config };
}

/** Edges notes that have been read already: publish, address, resolve, tie. */
export function connectGarden(
  { vault, parseOptions, notes: read, trees }: ReadVault,
  rules: GardenRules,
): Garden {
  const { config } = parseOptions;
  const all = read.map((note) => ({ ...note }));
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
    .map((id) => ({ id, private: isPrivatePath(id, parseOptions) }));
  const olds = new Map([...privateAddresses(all, oldOf), ...old.redirects]);
  const baseurl = config?.baseurl ?? '/';
  const index = indexLinks(all, attachments, addresses, rules.resolveBy, {
    hidden: vault.hidden,
    old: olds,
    baseurl,
  });
  const around = [attachments, [...addresses], [...olds], baseurl, vault.hidden, rules.resolveBy];
  const resolutions = resolveAll(all, index, JSON.stringify(around), rules.privateNote);
  for (const note of all) if (note.private) resolutions.delete(note.id);
  const show = (note: PublicNote, number: number): string =>
    shownText(
      note.links,
      number,
      (link) => resolutions.get(note.id)?.[link]?.outcome === 'private',
      rules.privateNote,
    );
  const edges = connectNotes(pages, resolutions, show, rules.lang);
  const mentions = findMentions(pages, edges, show, rules.lang);
  const home = pages.find((note) => addresses.get(note.id) === '/');
  const chosen = chooseFeatured(home, rules.featured, (link, id) =>
    resolveLink(index, link, { id, jekyll: false }),
  );
  // The home page is a step away from everywhere already.
  const inner = pages.filter((note) => note !== home);
  return {
    notes,
    addresses,
    resolutions,
    edges,
    mentions,
    related: relateNotes(inner, edges),
    redirects: old.redirects,
    featured: chosen.featured,
    folders,
    trees: trees ?? new Map<NoteId, Root>(),
    diskPathOf: (id) => vault.diskPaths?.get(id) ?? id,
    show,
    problems: inReadingOrder([
      ...vault.problems,
      ...(config?.problems ?? []),
      ...(vault.htmlPages ?? [])
        .filter((id) => !isPrivatePath(id, parseOptions))
        .map((id) => problem('html-page', id, {})),
      ...all.flatMap((note) => note.problems),
      ...problems,
      ...old.problems,
      ...chosen.problems,
      ...linkProblems(notes, resolutions),
      ...embedCycles(notes, resolutions),
      ...edgeProblems(pages, addresses, edges, mentions),
    ]),
  };
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
