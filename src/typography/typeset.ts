import type { Setting } from './languages.ts';
import { Quotes } from './quotes.ts';

/** Stands for what is no text but stands in it: code, a formula, a picture. */
export const object = '\uFFFC';

/** Whether there is anything to set in a text: most sentences have none of it. */
const worthALook = /["']|--|\.\.\.|\d [\p{L}%€°$£]|[ \u00A0\u202F][;:!?»–—]|« /u;

const noBreak = '\u00A0';
/** After a number and a blank: units that nothing else in a sentence can be. */
const unit =
  /(?<=\d) (?=(?:[kMGT]B|[kcmµ]?m|[kmµ]g|[mcd]l|[kMG]W|[kMG]?Hz|kWh|km\/h|ms|°[CF]|[%€°])(?![\p{L}\p{N}]))/gu;
/** A dash ends a line and never begins one. */
const beforeDash = / (?=[–—](?:\s|$))/g;

/**
 * Sets pieces of one paragraph as a printer would: quotes and apostrophes of the language, dashes
 * (`--`, `---`), the ellipsis, blanks that must not break. The pieces are one sentence to a
 * reader, so a quote may open in one of them and close in another. Linear in the text.
 *
 * @param pieces texts, and `object` for what is not set but stands between them
 * @returns the same pieces, set
 */
export function typeset(pieces: readonly string[], setting: Setting): string[] {
  const all = pieces.join('');
  if (!worthALook.test(all) && setting.bound === '') return [...pieces];
  const quotes = new Quotes(all, setting);
  let at = 0;
  return pieces.map((piece) => {
    const from = at;
    at += piece.length;
    if (piece === object) return piece;
    return bindBlanks(setSigns(all, from, at, quotes), setting);
  });
}

function setSigns(all: string, from: number, to: number, quotes: Quotes): string {
  let set = '';
  for (let at = from; at < to; at++) {
    const sign = all.charAt(at);
    if (sign === '"' || sign === "'") set += quotes.at(at);
    else if (sign === '-' || sign === '.') {
      let end = at + 1;
      while (end < to && all.charAt(end) === sign) end++;
      set += sign === '.' ? dots(end - at) : dashes(all, at, end);
      at = end - 1;
    } else set += sign;
  }
  return set;
}

function dots(count: number): string {
  return count === 3 ? '…' : '.'.repeat(count);
}

/** `--` is an en dash and `---` an em dash; but arrows, and options such as `--force`, are not. */
function dashes(all: string, from: number, to: number): string {
  const before = all.charAt(from - 1);
  const after = all.charAt(to);
  const isOption = /^\s?$/.test(before) && /\p{L}/u.test(after);
  const isArrow = before === '<' || after === '>';
  if (isArrow || (isOption && to - from === 2)) return '-'.repeat(to - from);
  return to - from === 2 ? '–' : to - from === 3 ? '—' : '-'.repeat(to - from);
}

function bindBlanks(text: string, { inner, bound }: Setting): string {
  let set = text.replace(unit, noBreak).replace(beforeDash, noBreak);
  if (inner !== '')
    set = set
      .replace(/[ \u00A0\u202F]{1,3}(?=[;:!?»])/g, inner)
      .replace(/(?<=«)[ \u00A0\u202F]{1,3}/g, inner);
  if (bound !== '')
    set = set.replace(/(?<![\p{L}\p{N}'’-])(\p{L}) (?=[\p{L}\p{N}])/gu, (pair, letter: string) =>
      bound.includes(letter.toLowerCase()) ? `${letter}${noBreak}` : pair,
    );
  return set;
}
