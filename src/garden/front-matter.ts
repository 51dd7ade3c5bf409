import matter from 'gray-matter';
import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Place } from './note.ts';
import type { Unreadable } from './problem-table/front-matter.ts';
import { problem, type Problem } from './problems.ts';

/** The front matter of a file, split from its body but not yet understood. */
export interface RawFrontMatter {
  data: Record<string, unknown>;
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

const opening = /^---[ \t]*$/;
const property = /^[^\s#][^:]*:(?:\s|$)/;
const closing = /^(?:---|\.\.\.)[ \t]*$/;

/**
 * Splits a file into front matter (YAML 1.2) and body.
 *
 * gray-matter does the splitting, fenced in: it would run `---js` front matter, it gives back
 * an empty object for a broken file that it has seen before, and it shares one object between
 * callers. Here nothing but YAML is read, each call gets its own object, and front matter that
 * cannot be read makes the note private instead of public by accident.
 *
 * Rules: Jekyll's front matter (https://jekyllrb.com/docs/front-matter/) and Obsidian's
 * properties (https://help.obsidian.md/properties): the block opens the file; a byte order mark
 * or blank lines before it are forgiven with a problem; it may close with `...`.
 */
export function readFrontMatter(file: string, source: string): RawFrontMatter {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const none: RawFrontMatter = {
    data: {},
    body: lines.join('\n'),
    bodyLine: 1,
    unreadable: false,
    problems: [],
    placeOf: () => ({ line: 1, column: 1 }),
  };
  const fence = lines[first];
  if (fence === undefined || !fence.startsWith('---')) return none;
  const late = first > 0 || source.startsWith('\uFEFF');
  const end = lines.findIndex((line, index) => index > first && closing.test(line));

  if (!opening.test(fence)) {
    // gray-matter takes the word after the fence as a language, and runs JavaScript.
    if (!/^---[ \t]*[a-z]+[ \t]*$/i.test(fence) || end === -1) return none;
    const language = fence.slice(3).trim();
    if (language.toLowerCase() !== 'yaml') {
      return refuse(file, none, first, { reason: 'language', language });
    }
  }
  if (end === -1) {
    // Late or indented, a lone line of dashes is a thematic break; at the top it opens a block.
    if (first > 0) return none;
    return refuse(file, none, first, { reason: 'unclosed' });
  }
  // Late dashes may be a thematic break; with anything like a property below they open a block,
  // for a note must not become public because of a blank line.
  if (first > 0 && !lines.slice(first + 1, end).some((line) => property.test(line))) return none;

  const yaml = lines.slice(first + 1, end).join('\n');
  if (yaml.length > longest) return refuse(file, none, first, { reason: 'too-long', longest });
  const body = lines.slice(end + 1).join('\n');
  const parsed = parseYaml(yaml);
  if ('failure' in parsed) {
    const { line, column, why } = parsed.failure;
    const facts = { reason: 'yaml', why, line: lines[first + line] ?? '' } as const;
    return refuse(file, none, first + line, facts, column);
  }
  const problems: Problem[] = [];
  if (late) {
    const before = first > 0 ? 'blank lines' : 'a byte order mark';
    problems.push(problem('front-matter-late', file, { before }));
  }
  return {
    data: parsed.data,
    body,
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
  return { ...none, body: '', unreadable: true, problems: [said] };
}

interface Parsed {
  data: Record<string, unknown>;
  placeOf: (key: string) => Place;
}

interface Failure {
  failure: { line: number; column: number; why: string };
}

function parseYaml(yaml: string): Parsed | Failure {
  const lineCounter = new LineCounter();
  const document: Document = parseDocument(yaml, { lineCounter, prettyErrors: true });
  keepNumbersAsWritten(document);
  const error = document.errors[0];
  if (error) {
    const start = error.linePos?.[0];
    return fail(start?.line ?? 1, start?.col ?? 1, sentence(error.message));
  }
  if (document.contents !== null && !isMap(document.contents)) {
    const isEmpty = isScalar(document.contents) && document.contents.value === null;
    if (!isEmpty) return fail(1, 1, 'The front matter is text, not a list of properties.');
  }
  let data: unknown;
  try {
    // The document is parsed already; gray-matter is given the result through its own door.
    data = matter(`---\n${yaml}\n---\n`, {
      language: 'yaml',
      engines: { yaml: () => (document.toJS({ maxAliasCount: 100 }) as object | null) ?? {} },
    }).data;
  } catch (cause) {
    return fail(1, 1, sentence(cause instanceof Error ? cause.message : String(cause)));
  }
  const places = new Map<string, number>();
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) {
      if (isScalar(pair.key) && pair.key.range)
        places.set(String(pair.key.value), pair.key.range[0]);
    }
  }
  return {
    data: data as Record<string, unknown>,
    placeOf: (key) => {
      const { line, col } = lineCounter.linePos(places.get(key) ?? 0);
      return { line, column: col };
    },
  };
}

/** A version `1.10` or a name `007` is what its author wrote, not the number that it looks like. */
function keepNumbersAsWritten(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'number' && node.source !== undefined) node.value = node.source;
    },
  });
}

function fail(line: number, column: number, why: string): Failure {
  return { failure: { line, column, why } };
}

function sentence(message: string): string {
  const first = message.split('\n')[0] ?? message;
  const bare = first.replace(/ at line \d+, column \d+:?$/, '').trim();
  return bare.endsWith('.') ? bare : `${bare}.`;
}
