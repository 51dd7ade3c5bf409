import type { Root } from 'mdast';
import { baseName, folderOf, readPostPath } from './paths.ts';
import { readFrontMatter } from './front-matter.ts';
import { defaultsFor, type JekyllConfig, plainValues } from './jekyll-config.ts';
import type { Note } from './note.ts';
import { collectFacts, uniqueTags } from './parse.ts';
import { problem, type Problem } from './problems.ts';
import { readProperties } from './properties.ts';
import { readShownProperties } from './property-values.ts';
import { isPrivateNote, type PublishingRules } from './publish.ts';
import type { SourceFile } from './read.ts';
import { settleWords } from './shown-text.ts';
import { readTag } from './tags.ts';
import { linkText, wordsOf } from './text.ts';
import { textProblems } from './text-problems.ts';

/** What a grammar is told about the text that it parses. */
export interface Text {
  body: string;
  /** The line of the file on which the body begins, so that places are the file's. */
  line: number;
  format: 'md' | 'mdx';
  jekyll: boolean;
  /** What a Jekyll file may call by name, such as `site.title` and `page.title`. */
  values: Readonly<Record<string, string>>;
}

/** An owner's extension cannot do what it should with a text. */
export class FailedExtension extends Error {
  readonly extension: string;

  constructor(extension: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.extension = extension;
  }
}

/**
 * Turns Markdown into a tree; the features supply it.
 * @throws when the text is no valid MDX, or too deep for the parser
 */
export type Grammar = (text: Text) => Root;

/** What has to be known of the vault before one of its files can be read. */
export interface ParseOptions extends PublishingRules {
  /** A blog of Jekyll's, where `layout:` marks its dialect. */
  jekyll: boolean;
  /** Its `_config.yml`. */
  config: JekyllConfig | undefined;
  /** The site's title, which the home page takes when it has none. */
  title: string;
  /** What a note without `title` is called: its first top heading, or its file's name. */
  titles: 'heading' | 'file';
  /** Whether HTML in notes stays as it was written. */
  trustedHtml: boolean;
  /** Whether notes may be programs; if not, those that end in `.mdx` are read as Markdown. */
  mdx: boolean;
}

/** A note as far as its own file tells, with its tree. */
export interface ParsedNote {
  note: Note;
  tree: Root;
}

/** Reads one file alone: front matter, title, tags, headings, links, privacy. */
export function parseNote(file: SourceFile, grammar: Grammar, vault: ParseOptions): ParsedNote {
  const raw = readFrontMatter(file.id, file.text);
  const post = readPostPath(file.id);
  if (vault.config && raw.bodyLine > 1)
    raw.data = { ...defaultsFor(vault.config, file.id, post !== undefined), ...raw.data };
  const jekyll = post !== undefined || (vault.jekyll && 'layout' in raw.data);
  const { properties, problems } = readProperties(file.id, raw, jekyll);
  const isModule = /\.mdx$/i.test(file.id);
  const format = isModule && vault.mdx ? 'mdx' : 'md';
  const values = jekyll ? valuesOf(vault.config, raw.data) : {};
  const text: Text = { body: raw.body, line: raw.bodyLine, format, jekyll, values };
  const parsed = parseSafely(file.id, text, grammar);
  const facts = collectFacts(parsed.tree);
  const own = readShownProperties(raw.data, raw.placeOf, facts.links.length);

  const show = (number: number): string => linkText(facts.links, number, () => false, '');
  const h1 = facts.headings.findIndex((heading) => heading.depth === 1);
  const h1Text = wordsOf(facts.headings[h1]?.pieces ?? [], show);
  const fromHeading = vault.titles === 'heading' ? h1Text : '';
  const title = properties.title ?? (fromHeading || fileTitle(file.id, vault.title));
  const introduces = readIntroduction(file.id);
  const categories = post?.folder
    ? post.folder.split('/').concat(properties.categories)
    : properties.categories;
  const note: Note = {
    ...properties,
    id: file.id,
    format,
    title,
    hasOwnTitle: properties.title !== undefined,
    jekyll,
    introduces,
    categories,
    created: properties.created ?? post?.date,
    titleHeading: h1 !== -1 && sameWords(h1Text, title) ? h1 : undefined,
    isTitleSection:
      properties.title === undefined &&
      facts.headings.filter((heading) => heading.depth === 1).length > 1,
    body: raw.body,
    bodyLine: raw.bodyLine,
    headings: facts.headings.map((heading) => ({ ...heading, text: '', id: '' })),
    blocks: facts.blocks,
    anchors: facts.anchors,
    toc: properties.toc ?? (facts.hasContents ? false : undefined),
    links: [...facts.links, ...own.links],
    shownProperties: own.shown,
    passages: facts.passages,
    allTags: uniqueTags([
      ...[...properties.tags, ...categories].flatMap((tag) => readTag(tag) ?? []),
      ...facts.tags.flatMap((tag) => readTag(tag) ?? []),
    ]),
    words: 0,
    minutes: 1,
    unparsed: parsed.problem !== undefined,
    private: raw.unreadable || isPrivateNote({ ...properties, id: file.id }, vault),
    problems: [...raw.problems, ...problems, ...(parsed.problem ? [parsed.problem] : [])],
  };
  note.problems.push(...textProblems(file.id, parsed.tree, vault.trustedHtml));
  for (const { language, place } of facts.queries)
    note.problems.push(problem('query-not-run', file.id, { language }, place));
  for (const tag of [...properties.tags, ...categories].filter((one) => readTag(one) === undefined))
    note.problems.push(problem('bad-property', file.id, { tag }, raw.placeOf('tags')));
  settleWords(note, () => false, '');
  if (isModule && !vault.mdx) note.problems.push(problem('mdx-off', file.id, {}));
  if (!note.private && raw.body.trim() === '')
    note.problems.push(problem('empty-note', file.id, {}));
  return { note, tree: parsed.tree };
}

/** What Liquid can call by name: plain values of the blog and of the file itself. */
function valuesOf(
  config: JekyllConfig | undefined,
  data: Record<string, unknown>,
): Record<string, string> {
  const named = (of: string, values: Record<string, string>) =>
    Object.entries(values).map(([key, value]) => [`${of}.${key}`, value] as const);
  return Object.fromEntries([
    ...named('site', config?.values ?? {}),
    ...named('page', plainValues(data)),
    // Addresses here begin at the top of the site, wherever that is.
    ...named('site', { baseurl: '', url: '' }),
  ]);
}

function parseSafely(
  id: string,
  text: Text,
  grammar: Grammar,
): { tree: Root; problem: Problem | undefined } {
  try {
    return { tree: grammar(text), problem: undefined };
  } catch (cause) {
    const tree: Root = {
      type: 'root',
      children: [{ type: 'code', value: text.body.trim() }],
    };
    const why = cause instanceof Error ? cause.message : String(cause);
    const at = placeIn(cause);
    if (cause instanceof FailedExtension)
      return { tree, problem: problem('failed-extension', id, { name: cause.extension, why }, at) };
    return {
      tree,
      problem:
        text.format === 'mdx' && !(cause instanceof RangeError)
          ? problem('broken-mdx', id, { why }, at)
          : problem('too-complex', id, {}, at),
    };
  }
}

function placeIn(cause: unknown): { line: number; column: number } {
  const place = cause as { line?: unknown; column?: unknown } | null;
  return {
    line: typeof place?.line === 'number' ? place.line : 1,
    column: typeof place?.column === 'number' ? place.column : 1,
  };
}

function sameWords(a: string, b: string): boolean {
  const bare = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return bare(a) === bare(b);
}

/** A note without a title is called like its file; a folder's page like its folder. */
function fileTitle(id: string, siteTitle: string): string {
  const post = readPostPath(id);
  if (post) {
    const words = post.name.replace(/[-_]+/g, ' ').trim();
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
  const name = baseName(id);
  if (!/^(?:index|readme)$/i.test(name)) return name;
  const folder = folderOf(id);
  return folder === '' ? siteTitle : folder.slice(folder.lastIndexOf('/') + 1);
}

/** `tags/<tag>.md` is that tag's introduction. */
function readIntroduction(id: string): string | undefined {
  if (!id.startsWith('tags/')) return undefined;
  return readTag(id.slice('tags/'.length).replace(/\.mdx?$/i, ''));
}
