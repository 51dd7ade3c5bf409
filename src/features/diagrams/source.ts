/** One statement of a diagram, and its line in the fence, from 1. */
export interface Statement {
  text: string;
  line: number;
}

/** A diagram as far as its first lines tell. */
export interface Source {
  kind: string;
  /** The rest of the line that names the kind, such as `LR`. */
  rest: string;
  title: string | undefined;
  statements: Statement[];
}

/** Something that is not drawn here; the message says what. */
export class Undrawn extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const mostSigns = 12_000;
const mostStatements = 250;

/**
 * Parts a diagram into statements, without comments, settings and descriptions.
 * Rule: https://mermaid.js.org/intro/syntax-reference.html
 *
 * @throws Undrawn when it is empty, or larger than anybody could read
 */
export function readSource(text: string): Source {
  if (text.length > mostSigns) throw new Undrawn('It is too large.', 1);
  let title: string | undefined;
  let kind: Statement | undefined;
  const statements: Statement[] = [];
  let inside: 'settings' | 'description' | undefined;
  text.split('\n').forEach((written, at) => {
    const line = written.trim().replace(/\s+/g, ' ');
    if (inside === 'settings') {
      title ??= /^title: ?(\S.*)$/.exec(line)?.[1];
      if (line === '---') inside = undefined;
    } else if (inside === 'description') {
      if (line.endsWith('}')) inside = undefined;
    } else if (line === '' || line.startsWith('%%')) return;
    else if (line === '---' && !kind) inside = 'settings';
    else if (/^accDescr ?\{/.test(line)) inside = line.endsWith('}') ? undefined : 'description';
    else if (/^accDescr ?:/.test(line)) return;
    else if (/^accTitle ?:/.test(line)) title ??= line.slice(line.indexOf(':') + 1).trim();
    else if (kind) statements.push({ text: line, line: at + 1 });
    else kind = { text: line, line: at + 1 };
  });
  if (!kind) throw new Undrawn('It is empty.', 1);
  if (statements.length > mostStatements) throw new Undrawn('It is too large.', 1);
  const name = /^[\w-]+/.exec(kind.text)?.[0] ?? '';
  // A flowchart may go on behind a semicolon.
  const [rest = '', ...more] = kind.text.slice(name.length).split(';');
  const behind = more.join(';').trim();
  if (behind !== '') statements.unshift({ text: behind, line: kind.line });
  return { kind: name, rest: rest.trim(), title, statements };
}
