import type { Setting } from './languages.ts';

const apostrophe = '’';
const blank = /\s/;
const digit = /\d/;
const letter = /[\p{L}\p{N}\p{M}\uFFFC\uD800-\uDFFF]/u;
const opener = /[([{<«‹„“‚‘¡¿/–—-]/;
const wordHere = /\p{L}+/uy;
const decadeHere = /\d\ds?(?![\p{L}\p{N}])/uy;

/** Says, from left to right through one paragraph, what each straight quote stands for. */
export class Quotes {
  private readonly text: string;
  private readonly setting: Setting;
  /** Up to here a single quote may still be closed. */
  private readonly lastClosing: number;
  private isDoubleOpen = false;
  private isSingleOpen = false;
  /** Where the last opening quote stood. */
  private opened = -1;

  constructor(text: string, setting: Setting) {
    this.text = text;
    this.setting = setting;
    this.lastClosing = lastClosingOf(text);
  }

  /** The sign for the straight quote at a place; places are asked for in their order. */
  at(place: number): string {
    return this.text.charAt(place) === '"' ? this.double(place) : this.single(place);
  }

  private double(at: number): string {
    const [open, close] = this.setting.quotes;
    const before = this.text.charAt(at - 1);
    const hasAfter = !isBlank(this.text.charAt(at + 1));
    const hasBefore = !isBlank(before) && !this.opensBefore(at);
    if (this.isDoubleOpen && (hasBefore || !letter.test(this.text.charAt(at + 1)))) {
      this.isDoubleOpen = this.isSingleOpen = false;
      return close;
    }
    // Inches, and signs that quote nothing.
    if (hasBefore && digit.test(before)) return '"';
    // In French blanks stand inside quotes.
    if (!hasAfter && (hasBefore || this.setting.inner === '')) return hasBefore ? close : '"';
    this.isDoubleOpen = true;
    this.opened = at;
    return open;
  }

  private single(at: number): string {
    const [, , open, close] = this.setting.quotes;
    const before = this.text.charAt(at - 1);
    const after = this.text.charAt(at + 1);
    // What a quote holds may be a sign that opens: the '/' of a path.
    const hasBefore = !isBlank(before) && (this.isSingleOpen || !this.opensBefore(at));
    if (letter.test(before) && letter.test(after)) return apostrophe;
    if (hasBefore && !letter.test(after)) {
      if (this.isSingleOpen) {
        this.isSingleOpen = false;
        return close;
      }
      return digit.test(before) ? "'" : apostrophe;
    }
    if (isBlank(after)) return "'";
    if (this.isElision(at + 1) || at >= this.lastClosing) return apostrophe;
    this.isSingleOpen = true;
    this.opened = at;
    return open;
  }

  /** Whether what stands before a quote has just opened something. */
  private opensBefore(at: number): boolean {
    return this.opened === at - 1 ? at > 0 : opener.test(this.text.charAt(at - 1));
  }

  /** `'90s`, `'tis`, `'s avonds`. */
  private isElision(at: number): boolean {
    decadeHere.lastIndex = wordHere.lastIndex = at;
    if (decadeHere.test(this.text)) return true;
    const found = wordHere.exec(this.text)?.[0].toLowerCase();
    return found !== undefined && this.setting.elisions.has(found);
  }
}

function isBlank(sign: string): boolean {
  return sign === '' || blank.test(sign);
}

/** The last single quote that may close: something stands before it, and no letter after it. */
function lastClosingOf(text: string): number {
  for (let at = text.lastIndexOf("'"); at > 0; at = text.lastIndexOf("'", at - 1))
    if (!isBlank(text.charAt(at - 1)) && !letter.test(text.charAt(at + 1))) return at;
  return -1;
}
