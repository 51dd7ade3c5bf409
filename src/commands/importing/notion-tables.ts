import { posix } from 'node:path';
import type { SourceFiles } from './conversion.ts';
import { addressBetween } from './move-links.ts';

/** The columns of each database, by the folder of its pages without digits. */
export type Columns = ReadonlyMap<string, ReadonlySet<string>>;

export function columnsOf(files: SourceFiles, bareName: (segment: string) => string): Columns {
  const found = new Map<string, Set<string>>();
  for (const [path, text] of files) {
    if (!path.endsWith('.csv') || text === undefined) continue;
    const folder = path
      .split('/')
      .map(bareName)
      .join('/')
      .replace(/\.csv$/, '');
    found.set(folder, new Set([...(found.get(folder) ?? []), ...(readCsv(text)[0] ?? [])]));
  }
  return found;
}

/** Rows of cells. Rule: https://www.rfc-editor.org/rfc/rfc4180 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  let before = '';
  for (const sign of text.replace(/^\uFEFF/, '').trimEnd()) {
    if (sign === '"') {
      // A quote that follows one which closed the cell stands for itself.
      if (!isQuoted && before === '"') cell += '"';
      isQuoted = !isQuoted;
    } else if (isQuoted || !/[,\r\n]/.test(sign)) cell += sign;
    else if (sign !== '\r') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\n') rows.push([]);
    }
    before = isQuoted ? '' : sign;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

/**
 * A database as a table of Markdown, whose first column leads to its pages.
 *
 * @param pages those of the database by their titles
 * @param path where the database lies, from which its links are meant
 */
export function tableOf(
  [head = [], ...rows]: readonly string[][],
  pages: ReadonlyMap<string, string> | undefined,
  path: string,
): string {
  const width = head.length;
  const lines = rows.map((row) =>
    head.map((_, at) => {
      const value = row[at] ?? '';
      const page = at === 0 ? pages?.get(value.trim()) : undefined;
      return page === undefined ? cellOf(value) : linkTo(value, addressBetween(path, page));
    }),
  );
  const all = [head.map(cellOf), Array.from({ length: width }, () => '---'), ...lines];
  const name = posix.basename(path).replace(/ ?[\da-f]{32}(?:_all)?\.csv$/, '');
  return `# ${name}\n\n${all.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}

/** A relation is written as the other page's name, and where it lies in round brackets. */
function cellOf(value: string): string {
  const linked = /^([^()[\]]+) \((https?:\/\/www\.notion\.so\/[^\s()]+|[^\s()]+\.md)\)$/;
  return value
    .split(/, (?=[^()]* \([^()]*\)(?:,|$))/)
    .map((one) => {
      const [, words, address = ''] = linked.exec(one.trim()) ?? [];
      return words === undefined ? inCell(one) : linkTo(words, address);
    })
    .join(', ');
}

const linkTo = (words: string, address: string): string =>
  `[${inCell(words).replaceAll(/[[\]]/g, '\\$&')}](${address})`;

const inCell = (text: string): string =>
  text.trim().replaceAll('|', '\\|').replaceAll(/\r?\n/g, '<br>');
