import { hideLabel } from './labels.ts';
import { type Source, Undrawn } from './source.ts';

const arrow = /<<-->>|<<->>|-->>|->>|--\)|-\)|--x|-x|-->|->/;
const block = /^(loop|alt|opt|par|critical|break|rect)\b ?(.*)$/;

/** `Ada->>+Bob: Hello` in its parts. */
function readMessage(statement: string) {
  const sign = arrow.exec(statement);
  const colon = sign ? statement.indexOf(':', sign.index) : -1;
  if (!sign || colon === -1) return undefined;
  const from = statement.slice(0, sign.index).trim();
  const target = statement.slice(sign.index + sign[0].length, colon).trim();
  const to = target.replace(/^[+-] ?/, '');
  return from === '' || to === ''
    ? undefined
    : { from, sign: sign[0], to, words: statement.slice(colon + 1).trim() };
}

/**
 * Reads a sequence diagram strictly, and writes it anew in the words that the library knows.
 * Rule: https://mermaid.js.org/syntax/sequenceDiagram.html
 *
 * @throws Undrawn at the first thing that cannot be drawn
 */
export function readSequence({ statements }: Source): string[] {
  const names = new Map<string, string>();
  const lines = ['sequenceDiagram'];
  const blocks: { kind: string; isEmpty: boolean }[] = [];
  let number: number | undefined;
  const nameOf = (written: string): string => {
    const own = written.trim();
    const known = names.get(own);
    if (known !== undefined) return known;
    const name = `p${names.size + 1}`;
    names.set(own, name);
    lines.push(`participant ${name} as ${hideLabel(own)}`);
    return name;
  };
  for (const { text, line } of statements) {
    const statement = text.replace(/;$/, '');
    if (/^(?:activate|deactivate|links?|title)\b/.test(statement)) continue;
    if (/^autonumber$/.test(statement)) {
      number = 1;
      continue;
    }
    const actor = /^(?:participant|actor) ([^\s@].*)$/.exec(statement);
    const note = /^note (left of|right of|over) ([^:]+):(.*)$/i.exec(statement);
    const opened = block.exec(statement);
    const divided = /^(else|and|option)\b ?(.*)$/.exec(statement);
    const sent = readMessage(statement);
    if (actor) {
      const [own = '', ...label] = (actor[1] ?? '').split(' as ');
      if (names.has(own.trim())) continue;
      names.set(own.trim(), `p${names.size + 1}`);
      lines.push(`participant p${names.size} as ${hideLabel(label.join(' as ') || own)}`);
    } else if (note) {
      const [, where = '', who = '', words = ''] = note;
      const actors = who.split(',').map(nameOf).join(',');
      lines.push(`Note ${where.toLowerCase()} ${actors}: ${hideLabel(words)}`);
    } else if (opened) {
      const [, kind = '', label = ''] = opened;
      blocks.push({ kind, isEmpty: true });
      // A coloured ground is decoration.
      if (kind !== 'rect') lines.push(`${kind} ${label === '' ? '' : hideLabel(label)}`);
    } else if (divided && blocks.length > 0) {
      const [, kind = '', label = ''] = divided;
      closeBranch(blocks, line);
      lines.push(`${kind === 'and' ? 'and' : 'else'} ${label === '' ? '' : hideLabel(label)}`);
    } else if (statement === 'end' && blocks.length > 0) {
      closeBranch(blocks, line);
      if (blocks.pop()?.kind !== 'rect') lines.push('end');
    } else if (sent) {
      const { from, sign, to, words } = sent;
      if (sign.startsWith('<')) throw new Undrawn('An arrow with two heads is not drawn.', line);
      for (const around of blocks) around.isEmpty = false;
      const one = nameOf(from);
      const two = nameOf(to);
      const count = number === undefined ? '' : `${number++}. `;
      lines.push(`${one}${sign}${two}: ${hideLabel(`${count}${words}`)}`);
    } else throw new Undrawn(`“${text.slice(0, 60)}” is not drawn.`, line);
  }
  if (blocks.length > 0) throw new Undrawn('A block never ends.', statements.at(-1)?.line ?? 1);
  return lines;
}

/** The library reckons the height of a branch by its messages. */
function closeBranch(blocks: readonly { kind: string; isEmpty: boolean }[], line: number): void {
  const innermost = blocks.at(-1);
  if (innermost?.isEmpty === true && innermost.kind !== 'rect')
    throw new Undrawn('A block or branch without a message is not drawn.', line);
  if (innermost) innermost.isEmpty = true;
}
