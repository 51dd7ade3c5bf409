import type { Garden, ProblemSource } from './garden.ts';
import { askSparing } from './ask-sources.ts';
import { countsFromFile } from './dialects/dialect.ts';
import { eleventyAddresses } from './dialects/eleventy.ts';
import { homeNames } from './dialects/obsidian.ts';
import { assignAddresses } from './address.ts';
import { parsePlainly } from './parse-note.ts';
import type { ParseOptions } from './parse-options.ts';
import { parseOptionsOf } from './parse-options.ts';
import { type AddressLedger, answerEarlier } from './earlier-addresses.ts';
import { crowdedNotes, embedCycles } from './embeds.ts';
import { chooseCovers } from './covers.ts';
import { chooseFeatured } from './featured.ts';
import { listFolders } from './folders.ts';
import { connectNotes } from './graph.ts';
import { indexLinks } from './link-index.ts';
import { judgeNotes } from './judge-notes.ts';
import { similarTags } from './similar-tags.ts';
import { tagRedirects } from './rename-tags.ts';
import { linkProblems, edgeProblems } from './link-problems.ts';
import { listLocked } from './locked.ts';
import type { GardenRules } from './garden-rules.ts';
import { GardenMemory } from './memory.ts';
import { findMentions } from './mentions.ts';
import type { Note } from './note.ts';
import { jekyllAddresses } from './permalink.ts';
import { byCodePoint } from './code-points.ts';
import { inReadingOrder, problem, type Problem } from './problems.ts';
import { nameSettings } from './rule-words.ts';
import { publish, type PublicNote } from './publish.ts';
import type { NoteReader, ReadNote } from './read-note.ts';
import type { Vault } from './disk/read.ts';
import { collectRedirects, privateAddresses } from './redirects.ts';
import { relateNotes } from './related.ts';
import { resolveLink } from './resolve.ts';
import { resolveAll } from './resolve-all.ts';
import { givenBy, shownText } from './shown-text.ts';
import { sitePages } from './site-pages.ts';
import { sparing } from './spare.ts';
import { tagAddress } from './tags.ts';
import { unmatchedPatterns } from './unmatched-patterns.ts';
import { judge, type Judged, judgeUnread } from './visibility.ts';

/** With what a garden is built. */
export interface BuildOptions<Read extends ReadNote> {
  /** Reads what the memory does not hold. */
  reader: NoteReader<Read>;
  /** What earlier gardens of this vault have worked out; it is brought up to date. */
  memory?: GardenMemory<Read>;
  /** The addresses that notes had before, where their owner keeps them. */
  ledger?: AddressLedger | undefined;
  /** Who else has something to say of the garden. */
  sources?: readonly ProblemSource[];
}

/**
 * Builds a garden from a vault: read, parse, publish, address, resolve, connect. Builds, the
 * development server, `check` and the tests all call this, and nobody else makes a garden or a
 * list of its problems.
 */
export function buildGarden<Read extends ReadNote>(
  vault: Vault,
  rules: GardenRules,
  { reader, memory = new GardenMemory<Read>(), ledger, sources = [] }: BuildOptions<Read>,
): Garden {
  const parseOptions = parseOptionsOf(vault, rules);
  const read = memory.read(vault, parseOptions, reader);
  const files = new Map(vault.files.map((file) => [file.id, file]));
  let known: GardenMemory = memory;
  const garden = sparing(
    read,
    (notes) => {
      // What was worked out on the way to a fault is not relied on.
      const remembered = known;
      known = new GardenMemory();
      return connectGarden(vault, parseOptions, notes, rules, remembered, ledger);
    },
    (one, cause) => {
      const file = files.get(one.note.id);
      const plain = file && parsePlainly(file, parseOptions, cause).note;
      return plain ? { ...one, note: plain, blockProblems: [] } : one;
    },
  );
  return {
    ...garden,
    problems: inReadingOrder([
      ...garden.problems,
      ...sources.flatMap((source) => askSparing(garden, source)),
    ]).map((one) => nameSettings(one, rules.settingsFile)),
  };
}

/** What a template leaves open is not of the form that a note's own property must have. */
function problemsOf({ rule, problems }: Note): readonly Problem[] {
  if (rule.by !== 'templates') return problems;
  return problems.filter(({ code }) => code !== 'bad-date' && code !== 'bad-property');
}

/** Makes a garden of notes that have been read: publish, address, resolve, connect. */
function connectGarden(
  vault: Vault,
  parseOptions: ParseOptions,
  read: readonly ReadNote[],
  rules: GardenRules,
  memory: GardenMemory,
  ledger: AddressLedger | undefined,
): Garden {
  const { config } = parseOptions;
  const all = judgeNotes(
    read.map(({ note }) => note),
    parseOptions,
    rules,
  );
  const notes = publish(all);
  const attachments = [...vault.attachments]
    .sort(byCodePoint)
    .map((id) => ({ id, ...judge(id, undefined, parseOptions) }));
  const judged: Judged[] = [
    ...all.map(({ id, private: isPrivate, listed: isListed, rule }) => ({
      ...{ id, isNote: true, private: isPrivate, listed: isListed, rule },
    })),
    ...attachments.map((file) => ({ ...file, isNote: false })),
    ...judgeUnread(vault),
  ];

  const pages = notes.filter((note) => note.introduces === undefined);
  const { addresses, natural, problems } = assignAddresses(
    pages,
    homeNames(parseOptions.dialect, vault.surroundings?.name),
  );
  // The home page is there in any case.
  const taken = new Set([...addresses.values(), '/']);
  const listed = pages.filter((note) => note.listed);
  const folders = listFolders(
    listed.map((note) => note.id),
    taken,
  );
  for (const { address } of folders) taken.add(address);
  const isEleventy = parseOptions.dialect === 'eleventy';
  const oldOf = (note: Note): string[] => {
    if (isEleventy) return note.permalink === undefined ? eleventyAddresses(note.id) : [];
    return config && note.jekyll ? jekyllAddresses(note, config) : [];
  };
  const said = collectRedirects(pages, addresses, natural, taken, oldOf);
  const isPrivate = new Set(judged.flatMap((file) => (file.private ? [file.id] : [])));
  const old = answerEarlier(ledger, all, (id) => isPrivate.has(id), {
    ...{ notes: pages, addresses, taken, redirects: said.redirects },
  });
  for (const note of notes)
    if (note.introduces !== undefined) addresses.set(note.id, tagAddress(note.introduces));

  const olds = new Map([...privateAddresses(all, oldOf, ledger?.notes), ...old.redirects]);
  const baseurl = config?.baseurl ?? '/';
  const oldTags = tagRedirects(listed, parseOptions.renameTags);
  const site = sitePages(listed, folders, oldTags, rules.site ?? {});
  const isRelative = countsFromFile.has(parseOptions.dialect);
  const index = indexLinks(all, attachments, addresses, rules.resolveBy, {
    hidden: vault.hidden,
    hiddenNames: vault.hiddenNames,
    old: olds,
    baseurl,
    site,
    isRelative,
  });
  const { hidden, hiddenNames } = vault;
  const names = [hidden, hiddenNames, rules.resolveBy, isRelative];
  const around = [attachments, [...addresses], [...olds], baseurl, names, site.addresses];
  const resolutions = resolveAll(
    all,
    index,
    JSON.stringify(around),
    rules.privateNote,
    memory.resolving,
  );
  for (const note of all) if (note.private) resolutions.delete(note.id);
  const show = (note: PublicNote, number: number): string =>
    shownText(note.links, number, givenBy(resolutions.get(note.id), rules.privateNote));
  const edges = connectNotes(pages, resolutions, show, rules.lang, memory.edges);
  const mentions = findMentions(listed, edges, show, rules.lang, memory.mentions);
  const home = pages.find((note) => addresses.get(note.id) === '/');
  const chosen = chooseFeatured(home, rules.featured, (link, id) =>
    resolveLink(index, link, { id }),
  );
  const places = [...site.addresses, ...addresses.values()];
  const locks = listLocked(all, { addresses, taken }, rules.passwords);
  // The home page is a step away from everywhere already.
  const inner = listed.filter((note) => note !== home);
  return {
    notes,
    addresses,
    resolutions,
    edges,
    mentions,
    related: relateNotes(inner, edges, memory.related),
    redirects: old.redirects,
    earlier: old.earlier,
    tagRedirects: oldTags,
    judged,
    locked: locks.locked,
    covers: chooseCovers(pages, (link, id) => resolveLink(index, link, { id })),
    featured: chosen.featured.filter((id) => listed.some((note) => note.id === id)),
    folders,
    diskPathOf: (id) => vault.diskPaths?.get(id) ?? id,
    show,
    problems: [
      ...vault.problems,
      ...(config?.problems ?? []),
      ...(vault.htmlPages ?? [])
        .filter((id) => !judge(id, undefined, parseOptions).private)
        .map((id) => problem('html-page', id, {})),
      ...unmatchedPatterns(
        rules,
        [...all.map(({ id }) => id), ...vault.attachments],
        vault.hidden,
        all.flatMap(({ allTags, formerTags }) => [...allTags, ...formerTags]),
      ),
      ...all.flatMap(problemsOf),
      ...problems,
      ...said.problems,
      ...old.problems,
      ...chosen.problems,
      ...locks.problems,
      ...linkProblems(notes, resolutions, memory.near, { places, files: attachments }),
      ...embedCycles(notes, resolutions),
      ...crowdedNotes(notes, resolutions),
      ...similarTags(listed),
      ...edgeProblems(listed, addresses, edges, mentions),
      ...read.flatMap(({ blockProblems }, at) => (all[at]?.private === false ? blockProblems : [])),
    ],
  };
}
