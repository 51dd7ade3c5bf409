import type { Root } from 'mdast';
import type { Dialect } from './dialects/dialect.ts';
import type { Grammar, Text } from './grammar.ts';
import type { ParseOptions } from './parse-options.ts';
import { readDatedName, readPostPath } from './paths.ts';
import { readFrontMatter } from './front-matter.ts';
import { headingOf, SourceLines } from './heading-source.ts';
import { withFields } from './dialects/dataview.ts';
import { fillVariables, readLinks } from './dialects/dendron.ts';
import { filledPermalink, folderValues, titleInMenus } from './dialects/eleventy.ts';
import { addressOfSlug, withOldAddresses } from './dialects/hugo.ts';
import { languageByFolder } from './dialects/language-folders.ts';
import { blockNames, withPageProperties } from './dialects/logseq.ts';
import { liquidValues } from './dialects/liquid-values.ts';
import { collectionOf, defaultsFor } from './jekyll-config.ts';
import { lockedNote } from './locked.ts';
import type { Note, NoteId, Properties } from './note.ts';
import { collectFacts, uniqueTags } from './parse.ts';
import { parseSafely, plainTree } from './parse-safely.ts';
import { reasonOf } from './reason.ts';
import { problem } from './problems.ts';
import { readProperties } from './properties.ts';
import { readShownProperties } from './property-values.ts';
import type { SourceFile } from './disk/read.ts';
import { nothingGiven, settleWords } from './shown-text.ts';
import { introducedTag, leadTags, renameShown, renameTags } from './rename-tags.ts';
import { readFreeTag, readTag } from './tags.ts';
import { fileTitle, markedIn } from './title.ts';
import { linkText, piecesOf, wordsOf } from './text.ts';
import { marksOfHeading, marksOfHtml } from './title-marks.ts';
import { stationLinks } from './trails.ts';
import { textProblems } from './text-problems.ts';
import { hidden, judge } from './visibility.ts';

/** A note as far as its own file tells, with its tree. */
export interface ParsedNote {
  note: Note;
  tree: Root;
}

/**
 * Reads one file alone: front matter, title, tags, headings, links, privacy. Whatever goes wrong,
 * it costs no other file anything.
 */
export function parseNote(file: SourceFile, grammar: Grammar, vault: ParseOptions): ParsedNote {
  try {
    return parseWhole(file, grammar, vault);
  } catch (cause) {
    return parsePlainly(file, vault, cause);
  }
}

/**
 * A note of which something could not be worked out that nobody foresaw: what its front matter
 * says, and its text as it is written. Private when not even that can be read.
 *
 * @param cause what was thrown
 */
export function parsePlainly(file: SourceFile, vault: ParseOptions, cause: unknown): ParsedNote {
  const failed = problem('note-failed', file.id, { why: reasonOf(cause) });
  const asWritten: Grammar = ({ body }) => plainTree(body);
  try {
    const { note, tree } = parseWhole(file, asWritten, vault);
    return { note: { ...note, unparsed: true, problems: [...note.problems, failed] }, tree };
  } catch {
    // Told already: the cause is the same, and nothing of the file may be published.
    const { note, tree } = parseWhole({ ...file, text: '' }, asWritten, vault);
    return { note: { ...note, ...hidden('failed'), problems: [failed] }, tree };
  }
}

/** A note with its text; of a locked one what readers may see of it, unless it is to be encrypted. */
function parseWhole(file: SourceFile, grammar: Grammar, vault: ParseOptions): ParsedNote {
  const open = parseOpen(file, grammar, vault);
  const { password, private: isPrivate } = open.note;
  if (password === undefined || isPrivate || password === vault.opened) return open;
  const nothing: Grammar = () => ({ type: 'root', children: [] });
  const { note, tree } = parseOpen({ ...file, text: '' }, nothing, vault);
  return { note: lockedNote(open.note, note), tree };
}

function parseOpen(file: SourceFile, grammar: Grammar, vault: ParseOptions): ParsedNote {
  const block = readFrontMatter(file.id, file.text);
  const isLogseq = vault.dialect === 'logseq' && !block.unreadable;
  const raw = isLogseq ? withPageProperties(file.id, block) : block;
  const post = readPostPath(file.id);
  if (vault.config && raw.bodyLine > 1)
    raw.data = { ...defaultsFor(vault.config, file.id, post !== undefined), ...raw.data };
  if (vault.dialect === 'eleventy')
    raw.data = {
      ...{ title: titleInMenus(raw.data) },
      ...folderValues(vault.blog.folders, file.id),
      ...raw.data,
    };
  const isCollected =
    vault.config !== undefined && collectionOf(vault.config, file.id) !== undefined;
  const jekyll =
    post !== undefined ||
    isCollected ||
    (vault.jekyll && 'layout' in raw.data) ||
    (vault.config !== undefined && /\{%-? *endraw\b/.test(raw.body));
  const dated = post ?? (datesNames.has(vault.dialect) ? readDatedName(file.id) : undefined);
  const { properties: given, problems } = readProperties(file.id, raw, jekyll);
  const written = vault.dialect === 'hugo' ? withOldAddresses(file.id, given) : given;
  const isModule = /\.mdx$/i.test(file.id);
  const format = isModule && vault.mdx ? 'mdx' : 'md';
  const { dialect, labelFirst } = vault;
  const values = liquidValues(file.id, vault, jekyll, raw.data, written, dated?.date);
  const line = raw.bodyLine;
  const text: Text = { body: raw.body, line, format, jekyll, dialect, labelFirst, values };
  const parsed = parseSafely(file.id, text, grammar);
  if (labelFirst || dialect === 'dendron') readLinks(parsed.tree, labelFirst);
  if (dialect === 'dendron') fillVariables(parsed.tree, raw.data);
  // What the page of a locked note says of it, its text must not add to.
  const fields = written.password === undefined ? parsed.tree.data?.fields : undefined;
  const properties = withFields(written, fields ?? []);
  const facts = collectFacts(parsed.tree, new SourceLines(raw));
  const isBlog = jekyll || blogs.has(dialect);
  const readOwnTag = isBlog ? readFreeTag : readTag;
  const own = readShownProperties(raw.data, raw.placeOf, facts.links.length);

  const show = (number: number): string => linkText(facts.links, number, nothingGiven);
  const h1 = facts.headings.findIndex((heading) => heading.depth === 1);
  const h1Text = wordsOf(facts.headings[h1]?.pieces ?? [], show);
  const isFirst = facts.opening !== undefined && facts.opening === h1;
  const fromHeading = vault.titles === 'heading' && isFirst ? h1Text : '';
  const marked: ReturnType<typeof markedIn> = isBlog ? markedIn(properties) : properties;
  const title = marked.title ?? (fromHeading || fileTitle(file.id, vault.title, dated?.name));
  const titleHeading = h1 !== -1 && sameWords(h1Text, title) ? h1 : undefined;
  const heading = titleHeading === undefined ? undefined : headingOf(parsed.tree, titleHeading);
  const introduces = introducedTag(file.id, vault.renameTags);
  const categories = post?.folder
    ? post.folder.split('/').concat(properties.categories)
    : properties.categories;
  const writtenTags = uniqueTags([
    ...[...properties.tags, ...categories].flatMap((tag) => readOwnTag(tag) ?? []),
    ...facts.tags.flatMap((tag) => readTag(tag) ?? []),
  ]);
  const tags = renameTags(writtenTags, vault.renameTags);
  leadTags(parsed.tree, vault.renameTags);
  const created = properties.created ?? dated?.date;
  const note: Note = {
    ...marked,
    permalink: permalinkOf(file.id, dialect, properties, raw.data, created),
    aliases: isLogseq ? [...properties.aliases, ...blockNames(facts.blocks)] : properties.aliases,
    id: file.id,
    lang: marked.lang ?? languageByFolder(vault.languages, file.id),
    format,
    title,
    hasOwnTitle: properties.title !== undefined,
    jekyll,
    introduces,
    categories,
    created,
    titleHeading,
    titleMarks:
      marked.titleHtml === undefined
        ? heading && marksOfHeading(heading, piecesOf)
        : marksOfHtml(marked.titleHtml),
    isTitleSection:
      properties.title === undefined &&
      facts.headings.filter((heading) => heading.depth === 1).length > 1,
    body: raw.body,
    bodyLine: raw.bodyLine,
    headings: facts.headings.map((heading) => ({ ...heading, text: '', id: '' })),
    blocks: facts.blocks,
    anchors: facts.anchors,
    htmlIds: facts.htmlIds,
    toc: properties.toc ?? (facts.hasContents ? false : undefined),
    links: [...facts.links, ...own.links],
    shownProperties: own.shown.map((property) => renameShown(property, vault.renameTags)),
    stations: properties.trail === true ? stationLinks(parsed.tree) : [],
    passages: facts.passages,
    ...tags,
    words: 0,
    minutes: 1,
    unparsed: parsed.problem !== undefined,
    ...(raw.unreadable
      ? hidden('unreadable')
      : judge(file.id, { ...properties, ...tags, created }, vault)),
    problems: [...raw.problems, ...problems, ...(parsed.problem ? [parsed.problem] : [])],
  };
  note.problems.push(...textProblems(file.id, parsed.tree, vault.trustedHtml));
  for (const { language, place } of facts.queries)
    note.problems.push(problem('query-not-run', file.id, { language }, place));
  for (const tag of [...properties.tags, ...categories].filter(
    (one) => readOwnTag(one) === undefined,
  ))
    note.problems.push(problem('bad-property', file.id, { tag }, raw.placeOf('tags')));
  settleWords(note, nothingGiven);
  if (isModule && !vault.mdx) note.problems.push(problem('mdx-off', file.id, {}));
  if (!note.private && raw.body.trim() === '')
    note.problems.push(problem('empty-note', file.id, {}));
  return { note, tree: parsed.tree };
}

/** The address that a note's front matter asks for, as its program would read it. */
function permalinkOf(
  id: NoteId,
  dialect: Dialect,
  { permalink, slug }: Properties,
  data: Readonly<Record<string, unknown>>,
  created: string | undefined,
): string | undefined {
  if (dialect === 'hugo' && slug !== undefined && permalink === slug)
    return addressOfSlug(id, slug);
  return dialect === 'eleventy' && permalink !== undefined
    ? filledPermalink(permalink, id, data, created)
    : permalink;
}

/** Programs that take a note's date from a name such as `2021-06-28-title.md`. */
const datesNames: ReadonlySet<Dialect> = new Set(['jekyll', 'eleventy', 'hugo']);
/** Programs to which a tag is any text (`C++`, `R&D`), and a title a piece of HTML. */
const blogs: ReadonlySet<Dialect> = new Set(['jekyll', 'hugo', 'eleventy', 'astro', 'mkdocs']);

function sameWords(a: string, b: string): boolean {
  const bare = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return bare(a) === bare(b);
}
