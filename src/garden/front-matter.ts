import { findAstray } from './astray.ts';
import { namesIn } from './front-matter-names.ts';
import { parseToml } from './front-matter-toml.ts';
import { parseYaml } from './front-matter-yaml.ts';
import type { Place } from './note.ts';
import type { Unreadable } from './problem-table/front-matter.ts';
import { problem, type Problem } from './problems.ts';
import { isProse, isSentence } from './prose.ts';

/** The front matter of a file, split from its body but not yet understood. */
export interface RawFrontMatter {
  data: Record<string, unknown>;
  /** Every value of a key that stands more than once; the last is the one in `data`. */
  doubled?: ReadonlyMap<string, readonly unknown[]>;
  body: string;
  /** The line on which the body begins, from 1. */
  bodyLine: number;
  /** Set when there is front matter that nobody can read: the note is then private. */
  unreadable: boolean;
  problems: Problem[];
  /** Where a key of the front matter stands. */
  placeOf: (key: string) => Place;
}

/** More than this is no front matter; reading it would take long. */
const longest = 100_000;

const property = /^["']?[^\s#"'][^:=]*(?::(?:\s|$)|=)/;
/** Who writes this means the note to be kept, or shown, whatever the lines around it look like. */
const publishing = /^\s*["']?(?:draft|publish|published|private)["']?\s*[:=]/i;
/** Signs that no reader sees, with which some programs begin a file. */
const unseen = /^[\p{Cf}\u00A0\uFFFD]+/u;
/** What an editor may put before a text, and no part of it. */
const byteOrder = /^\uFEFF/;
const lineEnd = /\r\n|\n|\r/;
/** JSON, as Hugo reads it above a text. */
const json = /^\s*\{\s*"[^"]*"\s*:/;
const comment = /^\s*<!--.*-->\s*$/;

/** A line that opens front matter: what closes it, and how it is written inside. */
interface Fence {
  closing: RegExp;
  language: string;
  /** Set where other programs would see none: more dashes, a blank before them. */
  isOdd: boolean;
}

function fenceOf(line: string): Fence | undefined {
  const [, blank = '', signs = '', language = ''] =
    /^([ \t]?)(-{3,}|\+{3,}|;;;)[ \t]*([a-z]*)$/i.exec(line.trimEnd()) ?? [];
  const isOdd = blank !== '' || signs.length > 3;
  switch (signs.charAt(0)) {
    case '-':
      return {
        closing: isOdd ? /^[ \t]?-{3,}[ \t]*$/ : /^(?:---|\.\.\.)[ \t]*$/,
        language: language.toLowerCase() || 'yaml',
        isOdd,
      };
    case '+':
      return { closing: /^[ \t]?\+{3,}[ \t]*$/, language: 'toml', isOdd };
    case ';':
      return { closing: /^;;;[ \t]*$/, language: 'json', isOdd };
    default:
      return undefined;
  }
}

/**
 * Splits a file into front matter (YAML 1.2, or TOML between `+++`) and body.
 *
 * gray-matter is fenced in: it would run `---js` front matter, it gives back an empty object for a
 * broken file that it has seen before, and it shares one object between callers. Here nothing but
 * YAML and TOML is read, each call gets its own object, and front matter that cannot be read makes
 * the note private instead of public by accident.
 *
 * Rules: Jekyll's front matter (https://jekyllrb.com/docs/front-matter/), Obsidian's properties
 * (https://help.obsidian.md/properties) and Hugo's (https://gohugo.io/content-management/front-matter/):
 * the block opens the file; what stands before it unseen (a byte order mark, blank lines, a comment)
 * is forgiven with a problem; it may close with `...`. Words between two rules are a part of the
 * text. A property that should keep the note and stands where nobody reads it keeps it.
 */
export function readFrontMatter(file: string, source: string): RawFrontMatter {
  const read = readBlock(file, source);
  const body = read.body.split('\n');
  const astray = findAstray(body);
  if (astray === undefined) return read;
  const place = { line: read.bodyLine + astray, column: 1 };
  const facts = { reason: 'astray', line: body[astray]?.trim() ?? '' } as const;
  const said = problem('unreadable-front-matter', file, facts, place);
  const data = { ...namesIn(body), ...read.data };
  return { ...read, data, body: '', unreadable: true, problems: [said] };
}

function readBlock(file: string, source: string): RawFrontMatter {
  const lines = source.replace(unseen, '').split(lineEnd);
  const first = lines.findIndex((line) => line.trim() !== '' && !comment.test(line));
  const none: RawFrontMatter = {
    data: {},
    body: source.replace(byteOrder, '').split(lineEnd).join('\n'),
    bodyLine: 1,
    unreadable: false,
    problems: [],
    placeOf: () => ({ line: 1, column: 1 }),
  };
  // Who writes so near the top whether a note is public means it, whatever closes the block or not.
  const saysSo = lines.slice(first + 1, first + 60).some((line) => publishing.test(line));
  const [, brace] = /^\s*\{(.*)/.exec(lines[first] ?? '') ?? [];
  const isJson = json.test(lines.slice(Math.max(first, 0), first + 4).join('\n'));
  if (isJson || (brace !== undefined && (saysSo || publishing.test(brace))))
    return refuse(file, none, first, { reason: 'language', language: 'JSON' });
  const fence = fenceOf(lines[first] ?? '');
  if (!fence) return none;
  const late = first > 0 || unseen.test(source);
  const end = lines.findIndex((line, index) => index > first && fence.closing.test(line));
  // An author's rule across the page, with a blank line or a sentence below it, opens no block.
  const below = lines[first + 1] ?? '';
  if (fence.language === 'yaml' && end === -1 && below.trim() === '') return none;
  if (end === -1) {
    // Late or odd, a lone line of dashes is a thematic break; at the top it opens a block.
    const isBreak = first > 0 || fence.isOdd || fence.language !== 'yaml';
    if (isBreak && !saysSo) return none;
    return refuse(file, none, first, { reason: 'unclosed' });
  }
  // gray-matter takes the word after the fence as a language, and runs JavaScript.
  if (fence.language !== 'yaml' && fence.language !== 'toml')
    return refuse(file, none, first, { reason: 'language', language: fence.language });
  // Late dashes may be a thematic break; with anything like a property below they open a block,
  // for a note must not become public because of a blank line.
  const inside = lines.slice(first + 1, end);
  if (fence.isOdd)
    return inside.some((line) => publishing.test(line))
      ? refuse(file, none, first, { reason: 'fence' })
      : none;
  if (first > 0 && !inside.some((line) => property.test(line))) return none;

  const text = inside.join('\n');
  if (text.length > longest) return refuse(file, none, first, { reason: 'too-long', longest });
  const parsed = fence.language === 'toml' ? parseToml(text) : parseYaml(text);
  // A sentence with a colon in it is a property to YAML.
  const isSpoken = 'failure' in parsed || Object.keys(parsed.data).some(isSentence);
  if (fence.language === 'yaml' && isSpoken && isProse(inside)) return none;
  if ('failure' in parsed) {
    const { line, column, why } = parsed.failure;
    const facts = { reason: 'yaml', why, line: lines[first + line] ?? '' } as const;
    return refuse(file, none, first + line, facts, column);
  }
  const problems: Problem[] = [];
  if (late) {
    const before = first > 0 ? 'lines' : 'a byte order mark';
    problems.push(problem('front-matter-late', file, { before }));
  }
  for (const { key, line } of parsed.doubled)
    problems.push(
      problem('bad-property', file, { doubled: key }, { line: line + first + 1, column: 1 }),
    );
  return {
    data: parsed.data,
    doubled: new Map(parsed.doubled.map(({ key, values }) => [key, values])),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
    unreadable: false,
    problems,
    placeOf: (key) => {
      const place = parsed.placeOf(key);
      return { line: place.line + first + 1, column: place.column };
    },
  };
}

function refuse(
  file: string,
  none: RawFrontMatter,
  index: number,
  facts: Unreadable,
  column = 1,
): RawFrontMatter {
  const place = { line: index + 1, column };
  const said = problem('unreadable-front-matter', file, facts, place);
  const data = namesIn(none.body.split('\n'));
  return { ...none, data, body: '', unreadable: true, problems: [said] };
}
