/** A file that a text takes in, and which of its lines. */
export interface Snippet {
  path: string;
  section?: string;
  /** From the first line, as pairs of first and last; 0 stands for the file's own end. */
  lines: [first: number, last: number][];
}

const mark = '-8<-';
const named = /^(.*?)(:\d*(?::\d*)?(?:,\d*(?::\d*)?)*|:[a-z][\w-]*)?$/i;

/** Reads what stands between the quotes: a path, and a section's name or lines. */
export function readSnippet(written: string): Snippet {
  const [, path = '', part = ''] = named.exec(written.trim()) ?? [];
  if (/^:[a-z]/i.test(part)) return { path, section: part.slice(1), lines: [] };
  const ranges = part === '' ? [] : part.slice(1).split(',');
  return {
    path,
    lines: ranges.map((range) => {
      const [first = '', last] = range.split(':');
      return [Number(first), last === undefined ? Number(first) : Number(last)];
    }),
  };
}

/**
 * The lines of a file that a snippet means; undefined when it has no such section.
 * Rule: https://facelessuser.github.io/pymdown-extensions/extensions/snippets/
 */
export function linesOf(text: string, { section, lines }: Snippet): string[] | undefined {
  const all = text.replace(/\n$/, '').split('\n');
  if (section === undefined) {
    const ranges = lines.length === 0 ? [[0, 0] as const] : lines;
    return ranges
      .flatMap(([first, last]) => all.slice(Math.max(first - 1, 0), last === 0 ? all.length : last))
      .filter((line) => !isEnd(line));
  }
  const start = all.findIndex((line) => line.includes(`[start:${section}]`) && line.includes(mark));
  if (start === -1) return undefined;
  const end = all.findIndex(
    (line, at) => at > start && line.includes(`[end:${section}]`) && line.includes(mark),
  );
  return all.slice(start + 1, end === -1 ? undefined : end).filter((line) => !isEnd(line));
}

function isEnd(line: string): boolean {
  return line.includes(mark) && /\[(?:start|end):[\w-]+\]/.test(line);
}
