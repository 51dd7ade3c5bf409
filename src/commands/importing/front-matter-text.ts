import { stringify } from 'yaml';
import { readFrontMatter } from '../../garden/index.ts';

/** A note as it is imported: its properties, and the text below them. */
export interface ImportedNote {
  data: Record<string, unknown>;
  body: string;
  /** The line of the file on which the body begins. */
  line: number;
  /** Set where nobody can read the front matter: such a note goes along as it is. */
  isUnreadable: boolean;
  isToml: boolean;
}

/** Reads what is imported as notes are read. */
export function readImported(file: string, source: string): ImportedNote {
  const { data, body, bodyLine, unreadable } = readFrontMatter(file, source);
  const isToml = /^\s*\+{3}/.test(source);
  return { data, body, line: bodyLine, isUnreadable: unreadable, isToml };
}

/** A note's text: its properties as YAML, if it has any, and what stands below them. */
export function writeImported(data: Record<string, unknown>, body: string): string {
  const known = Object.entries(data).filter(([, value]) => value !== undefined && value !== '');
  const text = body.replace(/^\n+/, '').trimEnd();
  const head = known.length === 0 ? '' : `---\n${stringify(Object.fromEntries(known))}---\n`;
  return [head, ...(text === '' ? [] : [`${text}\n`])].filter(Boolean).join('\n');
}

/** The entries of a property that is a list, or a line of text with commas. */
export function entriesOf(value: unknown, separator: RegExp = /,/): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((one) =>
    typeof one === 'string'
      ? one.split(separator).flatMap((entry) => entry.trim() || [])
      : typeof one === 'number'
        ? String(one)
        : [],
  );
}
