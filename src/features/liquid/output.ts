import type { Emitter } from 'liquidjs';
import { UnknownLiquid } from './filters.ts';
import { type Held, markOf } from './placeholders.ts';
import type { Piece } from '../../markdown/source-map.ts';

/** What `post_url` and `link` name. */
export interface LinkTarget {
  url: string;
  words: string;
}

/** How much of what was written last is looked at to tell where an address is expected. */
const reach = 400;
/** Where Markdown or HTML expects an address: `](`, `]: `, `href="`, or inside an address. */
const beforeAddress = /(?:\][(:] {0,9}<?|(?<!=)=["']?)[^\s<>"']*$/;
/** A slash that only stands between the site's address and a path. */
const loneSlash = /[(<"'= ]\/$/;
const emptyLine = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]*)?$/;

/** More than a text of this length beyond the source is not made. */
const longest = 1_000_000;

/** A text that is made, with what it is made from. */
export class Output implements Emitter {
  readonly pieces: Piece[] = [];
  readonly held: Held[] = [];
  /** The values that were put in. */
  readonly taken: string[] = [];
  /** Where in the source stands what is put in now, and what comes after it. */
  at = 0;
  after = 0;
  /** LiquidJS asks for it after every block; what is made here is asked for once, at the end. */
  readonly buffer = '';
  private readonly source: string;
  private readonly parts: string[] = [];
  private length = 0;
  private tail = '';

  constructor(source: string) {
    this.source = source;
  }

  text(): string {
    return this.parts.join('');
  }

  /** Copies a stretch of the source. */
  copy(from: number, to: number): void {
    this.add(this.source.slice(from, to), from, true);
  }

  /** Puts in what Liquid made. */
  write(made: unknown): void {
    const words = typeof made === 'string' ? made : String(made);
    if (words === '') return;
    if (this.length + words.length > this.source.length + longest)
      throw new UnknownLiquid('too long a text');
    this.taken.push(words);
    this.insert(words);
  }

  /** An address where one is expected, else a whole link. */
  link({ url, words }: LinkTarget): void {
    if (beforeAddress.test(this.tail)) {
      // After `{{ site.url }}/` there is a slash already, and a post is looked for by its name.
      if (loneSlash.test(this.tail.slice(-2))) this.dropLast();
      this.insert(url);
    } else this.insert(markOf('link', this.held.push({ as: 'link', url, words }) - 1));
  }

  /** Code as a block of its own, on a line of its own. */
  holdCode([lang = '', ...options]: readonly string[], code: string): void {
    const line = this.tail.slice(this.tail.lastIndexOf('\n') + 1);
    const value = outdent(code, line.search(/[^ \t]|$/));
    if (!emptyLine.test(line)) this.insert('\n');
    const number = this.held.push({ as: 'code', lang, meta: options.join(' '), value }) - 1;
    this.insert(markOf('code', number));
    const next = this.source.slice(this.after, this.after + reach).split('\n', 1)[0] ?? '';
    if (next.trim() !== '') this.insert('\n');
  }

  /** How far it is, to go back to. */
  mark(): () => void {
    const { length, tail, parts, pieces, held, taken } = this;
    const counts = [parts.length, pieces.length, held.length, taken.length] as const;
    const last = parts.at(-1);
    return () => {
      [parts.length, pieces.length, held.length, taken.length] = counts;
      if (last !== undefined) parts[parts.length - 1] = last;
      this.length = length;
      this.tail = tail;
    };
  }

  private insert(words: string): void {
    this.add(words, this.at, false);
  }

  private add(text: string, from: number, isCopy: boolean): void {
    this.pieces.push({ at: this.length, from, isCopy });
    this.parts.push(text);
    this.length += text.length;
    this.tail = (this.tail.slice(-reach) + text.slice(-reach)).slice(-reach);
  }

  private dropLast(): void {
    for (let last = this.parts.pop(); last !== undefined; last = this.parts.pop()) {
      if (last === '') continue;
      this.parts.push(last.slice(0, -1));
      break;
    }
    this.length--;
    this.tail = this.tail.slice(0, -1);
  }
}

function outdent(code: string, most: number): string {
  const lines = code
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
    .split('\n');
  return lines.map((line) => line.slice(Math.min(most, line.search(/\S|$/)))).join('\n');
}
