import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../settings/place.ts';
import { gardenOfProcess } from '../site/live-garden.ts';
import { type Mend, mendsOf } from './mend-links.ts';

/**
 * Says, line by line, how links of the garden would be written that are safe to mend, and writes them
 * where that is wished.
 */
export async function mendGarden(isWritten: boolean): Promise<string> {
  const garden = await gardenOfProcess().plain();
  const said: string[] = [];
  let count = 0;
  for (const [id, mends] of Map.groupBy(mendsOf(garden), (mend) => mend.id)) {
    const file = join(contentFolder(), garden.diskPathOf(id));
    const before = textOf(file);
    if (before === undefined) continue;
    const after = mended(before, mends);
    if (after === before) continue;
    const changes = changedLines(before, after);
    count += changes.length;
    said.push(...changes.map(({ line, was, is }) => `${id}:${line}\n- ${was}\n+ ${is}\n`));
    if (isWritten) writeFileSync(file, after);
  }
  if (count === 0) return 'No link is safe to mend.';
  const lines = count === 1 ? 'One line' : `${count} lines`;
  return [...said, isWritten ? `${lines} written.` : `${lines}: \`--write\` writes them.`].join(
    '\n',
  );
}

/** A file that is not wholly UTF-8 would lose what is not. */
function textOf(file: string): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(readFileSync(file));
  } catch (cause) {
    if (cause instanceof TypeError) return undefined;
    throw cause;
  }
}

/** A text with these links written anew; one that does not stand where it was seen stays as it is. */
export function mended(text: string, mends: readonly Mend[]): string {
  const starts = [
    0,
    ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length),
  ];
  const inOrder = mends.toSorted((a, b) => b.line - a.line || b.column - a.column);
  let result = text;
  for (const mend of inOrder) {
    const at = (starts[mend.line - 1] ?? text.length) + mend.column - 1;
    const found = /^(!?\[\[)([^[\]\r\n]*)\]\]/.exec(result.slice(at, lineEnd(result, at)));
    if (!found) continue;
    const [whole, open = '', inner = ''] = found;
    const anew = writtenAnew(mend, inner, lineAt(result, at));
    if (anew === undefined) continue;
    result = `${result.slice(0, at)}${open}${anew}]]${result.slice(at + whole.length)}`;
  }
  return result;
}

function writtenAnew(mend: Mend, inner: string, line: string): string | undefined {
  const [, path = '', part, words] = /^([^#|\\]*)(#[^|\\]*)?(\\?\|.*)?$/s.exec(inner) ?? [];
  if (path.trim() !== mend.path) return undefined;
  const { heading } = mend;
  if (heading && part?.slice(1).trim() !== heading.part) return undefined;
  const target = `${mend.to}${heading ? `#${heading.to}` : (part ?? '')}`;
  if (words !== undefined || !mend.keepsWords || part !== undefined)
    return `${target}${words ?? ''}`;
  // In a table a bar would end the cell.
  return line.includes('|') ? undefined : `${target}|${mend.path}`;
}

function lineAt(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at) + 1, lineEnd(text, at));
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function changedLines(before: string, after: string) {
  const lines = after.split(/\r\n|\n|\r/);
  return before
    .split(/\r\n|\n|\r/)
    .map((was, at) => ({ line: at + 1, was, is: lines[at] ?? '' }))
    .filter(({ was, is }) => was !== is);
}
