import { type Held, markOf } from './placeholders.ts';
import type { Piece } from './source-map.ts';
import type { Token } from './tokens.ts';

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

/** A text that is made, with what it is made from. */
export class Output {
  readonly pieces: Piece[] = [];
  readonly held: Held[] = [];
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

  copy(from: number, to: number): void {
    this.add(this.source.slice(from, to), from, true);
  }

  insert(words: string, from: number): void {
    this.add(words, from, false);
  }

  /** An address where one is expected, else a whole link. */
  link({ url, words }: LinkTarget, from: number): void {
    if (beforeAddress.test(this.tail)) {
      // After `{{ site.url }}/` there is a slash already, and a post is looked for by its name.
      if (loneSlash.test(this.tail.slice(-2))) this.dropLast();
      this.insert(url, from);
    } else this.insert(markOf('link', this.held.push({ as: 'link', url, words }) - 1), from);
  }

  /** Code as a block of its own, on a line of its own. */
  holdCode(tag: Extract<Token, { kind: 'tag' }>, to: number, code: string): void {
    const line = this.tail.slice(this.tail.lastIndexOf('\n') + 1);
    const [lang = '', ...options] = tag.markup.split(/\s+/);
    const value = outdent(code, line.search(/[^ \t]|$/));
    if (!emptyLine.test(line)) this.insert('\n', tag.from);
    const number = this.held.push({ as: 'code', lang, meta: options.join(' '), value }) - 1;
    this.insert(markOf('code', number), tag.from);
    const next = this.source.slice(to, to + reach).split('\n', 1)[0] ?? '';
    if (next.trim() !== '') this.insert('\n', to);
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
