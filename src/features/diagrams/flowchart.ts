import { type Edge, forwards, type Node, type Piece } from './edges.ts';
import { hideLabel, withRoom } from './labels.ts';
import { type Source, type Statement, Undrawn } from './source.ts';

/** The library's names for shapes; one that it has not is a plain box. */
const shapes: [open: string, closes: string[], shown?: [string, string]][] = [
  ['(((', [')))']],
  ['((', ['))']],
  ['([', ['])']],
  ['[[', [']]']],
  ['[(', [')]']],
  ['[/', ['/]', '\\]'], ['[', ']']],
  ['[\\', ['\\]', '/]'], ['[', ']']],
  ['{{', ['}}']],
  ['[', [']']],
  ['(', [')']],
  ['{', ['}']],
  ['>', [']']],
];
/** Nodes in `&` groups multiply their arrows. */
const mostPieces = 500;
const id = /[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*/uy;
const arrow = /(<?)(-{2,}>|-{3,}|={2,}>|={3,}|-\.+->|-\.+-)(?:\|([^|]*)\|)?/y;
const opening = /(<?)(--|==|-\.)/y;
const closings: Record<string, RegExp> = {
  '--': /-{2,30}>|-{3,30}/g,
  '==': /={2,30}>|={3,30}/g,
  '-.': /\.{1,30}->|\.{1,30}-/g,
};
const classSuffix = /:::[\w-]+/y;
const leftOut = /^(?:classDef|class|style|linkStyle|click|href|link|callback)\s/;

/**
 * Reads a flowchart strictly, and writes it anew in the words that the library knows for sure:
 * what it does not know it would draw wrongly, or leave out without a word.
 * Rule: https://mermaid.js.org/syntax/flowchart.html
 *
 * @throws Undrawn at the first thing that cannot be drawn
 */
export function readFlowchart({ rest, statements }: Source): string[] {
  const nodes = new Map<string, Node>();
  const groups = new Set<string>();
  const direction = rest === '' ? 'TD' : rest.split(/\s/)[0];
  const pieces: Piece[] = [];
  let depth = 0;
  for (const statement of statements) {
    const { line } = statement;
    const text = statement.text.replace(/;$/, '');
    if (leftOut.test(text)) continue;
    const group = /^subgraph\b ?(.*)$/.exec(text);
    if (group) {
      const [, name, label] = /^([^\s[\]]+) ?\[(.*)\]$/.exec(group[1] ?? '') ?? [];
      const own = name ?? group[1] ?? '';
      groups.add(own);
      depth++;
      pieces.push(`subgraph g${groups.size} [${hideLabel(label ?? own)}]`);
    } else if (/^end$/.test(text)) {
      if (--depth < 0) throw new Undrawn('Here a group ends that never began.', line);
      pieces.push('end');
    } else if (/^direction \w+$/.test(text)) pieces.push(text);
    else pieces.push(...new Reader(statement, nodes).read());
  }
  if (pieces.length > mostPieces) throw new Undrawn('It is too large.', 1);
  if (depth > 0) throw new Undrawn('A group never ends.', statements.at(-1)?.line ?? 1);
  for (const group of groups)
    if (nodes.has(group)) throw new Undrawn('An arrow leads to a group.', 1);
  const way = /^(?:TD|TB|LR|RL|BT)$/.test(direction ?? '') ? direction : 'TD';
  return [`flowchart ${way}`, ...writeAnew(forwards(pieces))];
}

/**
 * A node is written with its label where the library first needs it, and where it joins a group:
 * with a label it belongs to the group around it.
 */
function writeAnew(pieces: readonly Piece[]): string[] {
  const written = new Set<Node>();
  const grouped = new Set<Node>();
  let depth = 0;
  const nodeText = (node: Node): string => {
    const isDue = !written.has(node) || (depth > 0 && !grouped.has(node));
    written.add(node);
    if (depth > 0) grouped.add(node);
    const { open, close, label } = node.shape ?? { open: '[', close: ']', label: '' };
    return isDue ? `${node.name}${open}${label}${close}` : node.name;
  };
  return pieces.map((piece) => {
    if (typeof piece === 'string') {
      if (piece.startsWith('subgraph ')) depth++;
      else if (piece === 'end') depth--;
      return piece;
    }
    if ('name' in piece) return nodeText(piece);
    const { from, to, line, label, atStart, atEnd } = piece;
    const tail = line === '-.-' ? '' : line.charAt(0);
    const sign = `${atStart ? '<' : ''}${line}${atEnd ? '>' : tail}`;
    return `${nodeText(from)} ${sign}${label === undefined ? '' : `|${label}|`} ${nodeText(to)}`;
  });
}

/** Reads one line, which may hold several statements and chains of arrows. */
class Reader {
  readonly text: string;
  readonly line: number;
  readonly nodes: Map<string, Node>;
  at = 0;

  constructor({ text, line }: Statement, nodes: Map<string, Node>) {
    this.text = text;
    this.line = line;
    this.nodes = nodes;
  }

  read(): Piece[] {
    const pieces: Piece[] = [];
    while (this.skip() < this.text.length) {
      let group = this.group();
      pieces.push(...group);
      while (this.skip() < this.text.length && this.text[this.at] !== ';') {
        const arrow = this.arrow();
        const next = this.group();
        if (group.length * next.length > mostPieces)
          throw new Undrawn('It is too large.', this.line);
        for (const from of group) for (const to of next) pieces.push({ ...arrow, from, to });
        group = next;
      }
      this.at++;
    }
    return pieces;
  }

  group(): Node[] {
    const nodes = [this.node()];
    while (this.text[this.skip()] === '&') {
      this.at++;
      nodes.push(this.node());
    }
    return nodes;
  }

  node(): Node {
    this.skip();
    const name = this.take(id)?.[0];
    if (name === undefined) throw new Undrawn('Here a node should stand.', this.line);
    const node = this.nodes.get(name) ?? { name: `n${this.nodes.size + 1}`, shape: undefined };
    this.nodes.set(name, node);
    const shape = this.shape();
    if (shape) node.shape = shape;
    node.shape ??= { open: '[', close: ']', label: hideLabel(name) };
    this.take(classSuffix);
    return node;
  }

  shape(): Node['shape'] {
    const found = shapes.find(([open]) => this.text.startsWith(open, this.at));
    if (!found) return undefined;
    const [open, closes, shown] = found;
    const from = this.at + open.length;
    // Inside quotes a closing sign is only a sign.
    const quoted = this.text[from] === '"' ? this.text.indexOf('"', from + 1) : from;
    const ends = closes
      .map((close) => ({ close, at: quoted === -1 ? -1 : this.text.indexOf(close, quoted) }))
      .filter((end) => end.at !== -1)
      .sort((a, b) => a.at - b.at);
    const [end] = ends;
    if (!end) throw new Undrawn('The label of a node never ends.', this.line);
    this.at = end.at + end.close.length;
    const label = hideLabel(this.text.slice(from, end.at));
    return { open: shown?.[0] ?? open, close: shown?.[1] ?? end.close, label };
  }

  arrow(): Omit<Edge, 'from' | 'to'> {
    const whole = this.take(arrow);
    if (whole) return edge(whole[1] ?? '', whole[2] ?? '', whole[3]);
    const start = this.take(opening);
    const end = start && closings[start[2] ?? ''];
    if (!end) throw new Undrawn('Here stands a kind of arrow that is not drawn.', this.line);
    end.lastIndex = this.at;
    const close = end.exec(this.text);
    if (!close) throw new Undrawn('An arrow never ends.', this.line);
    const label = this.text.slice(this.at, close.index);
    this.at = end.lastIndex;
    const sign = start[2] === '-.' ? `-${close[0]}` : close[0];
    return edge(start[1] ?? '', sign, label);
  }

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  skip(): number {
    while (/\s/.test(this.text.charAt(this.at))) this.at++;
    return this.at;
  }
}

/** An arrow without its ends; how long it is written means nothing here. */
function edge(back: string, sign: string, label: string | undefined): Omit<Edge, 'from' | 'to'> {
  return {
    line: sign.startsWith('=') ? '==' : sign.startsWith('-.') ? '-.-' : '--',
    label: label === undefined ? undefined : withRoom(hideLabel(label)),
    atStart: back !== '',
    atEnd: sign.endsWith('>'),
  };
}
