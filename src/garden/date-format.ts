/** Words in brackets, an escaped sign, a sign of a date, or any other sign. */
const pieces =
  /\[([^[\]]*)\]|\\(.)|(Mo|M{1,4}|Do|DDDo|D{1,4}|do|d{1,4}|[wW]o|[wW]{1,2}|Qo?|Y{1,6}|y{1,4}|gg(?:gg)?|GG(?:GG)?|[eEaAxX]|[Hhkms]{1,2})|[\s\S]/gu;

const name = String.raw`(?:\d{0,2}[\p{L}\p{M}]+\.?)`;
const number = String.raw`\d+`;
const ordinal = String.raw`\d+[\p{L}\p{M}.ºª]*`;

/**
 * What a date looks like that is written by a format of Moment's, whatever the language of its
 * names: the format of Obsidian's daily notes.
 * Rule: https://momentjs.com/docs/#/displaying/format/
 */
export function datePattern(format: string): RegExp {
  const written = format.replace(
    pieces,
    (all, literal?: string, escaped?: string, sign?: string) => {
      if (sign === undefined) return asWritten(literal ?? escaped ?? all);
      if (sign.endsWith('o')) return ordinal;
      if (/^(?:M{3,}|d{2,}|a|A)$/.test(sign)) return name;
      return number;
    },
  );
  return new RegExp(`^${written}$`, 'u');
}

function asWritten(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
