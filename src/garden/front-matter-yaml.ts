import matter from 'gray-matter';
import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { readable } from './decode.ts';
import type { Place } from './note.ts';

/** Front matter that was understood. */
export interface Parsed {
  data: Record<string, unknown>;
  /** Keys that stand more than once, with the line of the one that counts, from 1. */
  doubled: { key: string; line: number; values: unknown[] }[];
  placeOf: (key: string) => Place;
}

/** Front matter that nobody can read: where the parser stopped, and why. */
export interface Failure {
  failure: { line: number; column: number; why: string };
}

/**
 * Parses YAML 1.2 as blogs have it: of a key that stands twice the last counts, and a quoted value
 * may go on in the next line without being indented, as Ruby's parser reads both.
 * Rule: https://yaml.org/spec/1.2.2/; Psych, https://github.com/ruby/psych
 */
export function parseYaml(yaml: string): Parsed | Failure {
  const parsed = parseStrictly(yaml);
  if (!('failure' in parsed)) return parsed;
  const indented = indentQuoted(yaml);
  const again = indented === yaml ? parsed : parseStrictly(indented);
  return 'failure' in again ? parsed : again;
}

function parseStrictly(yaml: string): Parsed | Failure {
  const lineCounter = new LineCounter();
  const options = {
    lineCounter,
    prettyErrors: true,
    // Ruby's parser and Hugo's put in what `<<: *other` names, though YAML 1.2 knows no such key.
    merge: true,
    uniqueKeys: false,
    logLevel: 'error',
  } as const;
  const document: Document = parseDocument(yaml, options);
  settleScalars(document);
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
  const values = new Map<string, unknown[]>();
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) {
      if (!isScalar(pair.key) || !pair.key.range) continue;
      const key = String(pair.key.value);
      places.set(key, pair.key.range[0]);
      const value = isScalar(pair.value) ? pair.value.value : undefined;
      values.set(key, [...(values.get(key) ?? []), value]);
    }
  }
  const placeOf = (key: string): Place => {
    const { line, col } = lineCounter.linePos(places.get(key) ?? 0);
    return { line, column: col };
  };
  return {
    data: data as Record<string, unknown>,
    doubled: [...values].flatMap(([key, all]) =>
      all.length > 1 ? [{ key, line: placeOf(key).line, values: all }] : [],
    ),
    placeOf,
  };
}

/** Indents the lines on which a quoted value of a property goes on. */
function indentQuoted(yaml: string): string {
  let quote = '';
  return yaml
    .split('\n')
    .map((line) => {
      const shown = quote === '' ? line : `  ${line}`;
      const rest = quote === '' ? /^[^\s#][^:]*:\s+(["'].*)$/.exec(line)?.[1] : line;
      if (rest === undefined) return shown;
      const sign = quote === '' ? rest.charAt(0) : quote;
      const inner = quote === '' ? rest.slice(1) : rest;
      const isClosed =
        sign === '"' ? /(?:^|[^\\])(?:\\\\)*"/.test(inner) : /(?:^|[^'])(?:'')*'(?!')/.test(inner);
      quote = isClosed ? '' : sign;
      return shown;
    })
    .join('\n');
}

/**
 * A version `1.10` or a name `007` is what its author wrote, not the number that it looks like; an
 * escape may name a sign that no document can hold.
 */
function settleScalars(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string') node.value = readable(node.value);
      if (typeof node.value === 'number' && node.source !== undefined) node.value = node.source;
    },
  });
}

/** Says that front matter cannot be read. */
export function fail(line: number, column: number, why: string): Failure {
  return { failure: { line, column, why } };
}

function sentence(message: string): string {
  const first = message.split('\n')[0] ?? message;
  const bare = first.replace(/ at line \d+, column \d+:?$/, '').trim();
  return bare.endsWith('.') ? bare : `${bare}.`;
}
