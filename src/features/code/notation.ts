import type { Fence } from './fence.ts';

const notation =
  /(?:[#;%]|\/\/|--|<!--|\/\*|\(\*) ?\[!code (\+\+|--|hl|highlight)\](?: ?(?:-->|\*\/|\*\)))?$/;

/** Code with the marks in its comments taken out, and added to what its fence says. */
export function readNotation(source: string, fence: Fence): { source: string; fence: Fence } {
  if (!source.includes('[!code ')) return { source, fence };
  const marked = new Set(fence.marked);
  const inserted = new Set(fence.inserted);
  const deleted = new Set(fence.deleted);
  const lines = source.split('\n').map((line, at) => {
    const match = notation.exec(line.trimEnd());
    if (!match) return line;
    const lines = match[1] === '++' ? inserted : match[1] === '--' ? deleted : marked;
    lines.add(at + 1);
    return line.slice(0, match.index).trimEnd();
  });
  return { source: lines.join('\n'), fence: { ...fence, marked, inserted, deleted } };
}
