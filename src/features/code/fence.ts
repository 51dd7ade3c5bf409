/** What the line that opens a block of code says. */
export interface Fence {
  /** The language as written, in lower case; empty when none is named. */
  language: string;
  title: string | undefined;
  marked: ReadonlySet<number>;
  inserted: ReadonlySet<number>;
  deleted: ReadonlySet<number>;
  /** The number of the first line; undefined when lines are not numbered. */
  numberedFrom: number | undefined;
}

/** No block of code has more lines than are coloured. */
const lastLine = 10_000;

const word =
  /([a-z][\w-]*)(?:=(?:"([^"]*)"|'([^']*)'|\{([^}]*)\}|([^\s"'{}]+))|\{(\d+)\})?|\{([^}]*)\}/giy;

/**
 * Reads a fence's first line: `ts title="x.ts" {1,3-5} showLineNumbers ins={2} del={4}`. A title
 * may also follow the language: `ts:x.ts`. What is unknown means nothing.
 *
 * @param lang the first word of the line
 * @param meta what follows it
 */
export function readFence(lang: string | null | undefined, meta: string | null | undefined): Fence {
  const [name = '', ...path] = (lang ?? '').split(':');
  // Some write the marks right behind the name: `js{1,3}`.
  const brace = name.includes('{') ? name.indexOf('{') : name.length;
  const [language, marks] = [name.slice(0, brace), name.slice(brace)];
  const words = readWords(`${marks} ${meta ?? ''}`);
  const numbered = words.get('showlinenumbers') ?? words.get('linenos');
  const first = Number(words.get('startlinenumber') ?? numbered ?? 1);
  return {
    language: language.toLowerCase(),
    title: words.get('title') ?? (path.join(':') || undefined),
    marked: linesOf([words.get(''), words.get('mark'), words.get('hl_lines')]),
    inserted: linesOf([words.get('ins')]),
    deleted: linesOf([words.get('del')]),
    numberedFrom:
      numbered === undefined || numbered === 'false'
        ? undefined
        : Number.isSafeInteger(first) && first > 0
          ? first
          : 1,
  };
}

/** Each word with its value; the lines in bare braces have no name. */
function readWords(text: string): Map<string, string> {
  const words = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    word.lastIndex = at;
    const match = word.exec(text);
    if (!match) {
      at++;
      continue;
    }
    const [whole, name = '', double, single, braces, bare, start, lines] = match;
    const key = name.toLowerCase();
    if (!words.has(key)) words.set(key, double ?? single ?? braces ?? bare ?? start ?? lines ?? '');
    at += whole.length;
  }
  return words;
}

/** `1,3-5` as line numbers. */
function linesOf(lists: readonly (string | undefined)[]): Set<number> {
  const lines = new Set<number>();
  for (const part of lists.flatMap((list) => list?.split(/[\s,]+/) ?? [])) {
    const [, from, to] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part) ?? [];
    if (from === undefined) continue;
    const end = Math.min(Number(to ?? from), lastLine);
    for (let line = Number(from); line <= end; line++) lines.add(line);
  }
  return lines;
}
