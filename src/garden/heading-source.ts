import type { Heading, Nodes } from 'mdast';
import type { Note } from './note.ts';

/** A text as lines, with places that count from the top of its file. */
export class SourceLines {
  readonly #text: Pick<Note, 'body' | 'bodyLine'>;
  #lines: readonly string[] | undefined;

  constructor(text: Pick<Note, 'body' | 'bodyLine'>) {
    this.#text = text;
  }

  /**
   * A heading as its author wrote it, without the signs that make it one; undefined where that
   * cannot be told, as in a text that was made of another.
   */
  headingAt({ position }: Heading): string | undefined {
    if (!position) return undefined;
    const { start, end } = position;
    const { body, bodyLine } = this.#text;
    this.#lines ??= body.split(/\r\n|\r|\n/);
    const lines = this.#lines.slice(start.line - bodyLine, end.line - bodyLine + 1);
    const first = lines[0]?.slice(start.column - 1);
    if (first === undefined) return undefined;
    if (lines.length === 1) return withoutMarks(first);
    if (!/^[>\s]*(?:=+|-+)\s*$/.test(lines.at(-1) ?? '')) return undefined;
    return [first, ...lines.slice(1, -1)].join(' ');
  }
}

/** Rule: https://spec.commonmark.org/0.31.2/#atx-headings */
function withoutMarks(line: string): string | undefined {
  const [marks] = /^#{1,6}(?![^ \t])/.exec(line) ?? [];
  if (marks === undefined) return undefined;
  const text = line.slice(marks.length).trim();
  let end = text.length;
  while (text[end - 1] === '#') end--;
  const isClosed = end === 0 || text[end - 1] === ' ' || text[end - 1] === '\t';
  return isClosed ? text.slice(0, end).trim() : text;
}

/** The heading of a tree that has a number among the note's headings. */
export function headingOf(node: Nodes, number: number): Heading | undefined {
  if (node.type === 'heading') return node.data?.heading === number ? node : undefined;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = headingOf(child, number);
    if (found) return found;
  }
  return undefined;
}
