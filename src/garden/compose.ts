import type { Root } from 'mdast';
import { decodePath } from './address.ts';
import { baseName, folderOf, readPostPath } from './paths.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Link, Note, Place } from './note.ts';
import { isOutside, splitTarget } from './link-marks.ts';
import { collectFacts, uniqueTags } from './parse.ts';
import { problem, type Problem } from './problems.ts';
import { readProperties } from './properties.ts';
import { isPrivateNote, type PublishingRules } from './publish.ts';
import type { SourceFile } from './read.ts';
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
}

/**
 * Turns Markdown into a tree; the features supply it.
 * @throws when the text is no valid MDX, or too deep for the parser
 */
export type Grammar = (text: Text) => Root;

/** What has to be known of the vault before one of its files can be read. */
export interface VaultNature extends PublishingRules {
  /** A blog of Jekyll's, where `layout:` marks its dialect. */
  jekyll: boolean;
  /** The site's title, which the home page takes when it has none. */
  title: string;
  /** Whether HTML in notes stays as it was written. */
  trustedHtml: boolean;
  /** Whether notes may be programs; if not, those that end in `.mdx` are read as Markdown. */
  mdx: boolean;
}

/** A note as far as its own file tells, with its tree. */
export interface Composed {
  note: Note;
  tree: Root;
}

/** Reads one file alone: front matter, title, tags, headings, links, privacy. */
export function composeNote(file: SourceFile, grammar: Grammar, vault: VaultNature): Composed {
  const raw = readFrontMatter(file.id, file.text);
  const post = readPostPath(file.id);
  const jekyll = post !== undefined || (vault.jekyll && 'layout' in raw.data);
  const { properties, problems } = readProperties(file.id, raw, jekyll);
  const isModule = /\.mdx$/i.test(file.id);
  const format = isModule && vault.mdx ? 'mdx' : 'md';
  const text: Text = { body: raw.body, line: raw.bodyLine, format, jekyll };
  const parsed = parseSafely(file.id, text, grammar);
  const facts = collectFacts(parsed.tree);

  const show = (number: number): string => linkText(facts.links, number, () => false, '');
  const h1 = facts.headings.findIndex((heading) => heading.depth === 1);
  const h1Text = wordsOf(facts.headings[h1]?.pieces ?? [], show);
  const title = properties.title ?? (h1Text || fileTitle(file.id, vault.title));
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
    body: raw.body,
    bodyLine: raw.bodyLine,
    headings: facts.headings.map((heading) => ({ ...heading, text: '', id: '' })),
    blocks: facts.blocks,
    links: [...facts.links, ...linksInProperties(raw.data, raw.placeOf)],
    passages: facts.passages,
    allTags: uniqueTags([
      ...[...properties.tags, ...categories].flatMap((tag) => readTag(tag) ?? []),
      ...facts.tags.flatMap((tag) => readTag(tag) ?? []),
    ]),
    words: 0,
    unparsed: parsed.problem !== undefined,
    private: raw.unreadable || isPrivateNote({ ...properties, id: file.id }, vault),
    problems: [...raw.problems, ...problems, ...(parsed.problem ? [parsed.problem] : [])],
  };
  note.problems.push(...textProblems(file.id, parsed.tree, vault.trustedHtml));
  for (const tag of [...properties.tags, ...categories].filter((one) => readTag(one) === undefined))
    note.problems.push(
      problem(
        'bad-property',
        file.id,
        `${JSON.stringify(tag)} can be no tag, so it was left out.`,
        'A tag has letters, digits, `-`, `_` and `/`, and is not all digits.',
        raw.placeOf('tags'),
      ),
    );
  if (isModule && !vault.mdx)
    note.problems.push(
      problem(
        'mdx-off',
        file.id,
        'Components are turned off for this site, so this note is read as plain Markdown.',
        'Rename it to end in `.md`; or set `mdx: true` in src/site.config.ts if you trust every note.',
      ),
    );
  if (!raw.unreadable && raw.body.trim() === '')
    note.problems.push(
      problem(
        'empty-note',
        file.id,
        'This note has no text.',
        'Write a line, or set `draft: true` until you do.',
      ),
    );
  return { note, tree: parsed.tree };
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
    return {
      tree,
      problem:
        text.format === 'mdx' && !(cause instanceof RangeError)
          ? problem(
              'broken-mdx',
              id,
              `This note is no valid MDX, so it is shown as plain text: ${why}`,
              'In MDX `<` and `{` begin code; write `&lt;` and `\\{`, or name the file `.md`.',
              at,
            )
          : problem(
              'too-complex',
              id,
              'This note nests too deep, or is of too many parts, to be read as Markdown; it is shown as plain text.',
              'Take some levels out of its quotes or lists, put a record into a fence, or split the note.',
              at,
            ),
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

const wholeWikiLink = /^\s*\[\[((?:(?!\]\]|\[\[).)+)\]\]\s*$/;
const wholeMarkdownLink = /^\s*\[([^\]]*)\]\((?:<([^<>]+)>|([^\s<>]+))\)\s*$/;

/** Links that stand as whole values of properties: `up: "[[Note]]"`, `"[Note](note.md)"`. */
function linksInProperties(data: Record<string, unknown>, placeOf: (key: string) => Place): Link[] {
  return Object.entries(data).flatMap(([key, value]) =>
    (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((item): Link[] => {
      const found = typeof item === 'string' ? readWholeLink(item) : undefined;
      if (!found) return [];
      const { path, part } = splitTarget(found.target);
      return [
        {
          kind: 'link',
          syntax: 'property',
          path: found.isUrl ? (decodePath(path) ?? path) : path,
          part: found.isUrl && part !== undefined ? (decodePath(part) ?? part) : part,
          words: found.words ? [found.words] : undefined,
          written: found.target,
          place: placeOf(key),
        },
      ];
    }),
  );
}

function readWholeLink(
  text: string,
): { target: string; words: string | undefined; isUrl: boolean } | undefined {
  const wiki = wholeWikiLink.exec(text)?.[1];
  if (wiki !== undefined) {
    const [target = '', ...words] = wiki.split('|');
    return { target: target.trim(), words: words.join('|') || undefined, isUrl: false };
  }
  const [, words, inAngles, bare] = wholeMarkdownLink.exec(text) ?? [];
  const target = inAngles ?? bare;
  if (target === undefined || isOutside(target)) return undefined;
  return { target, words, isUrl: true };
}
