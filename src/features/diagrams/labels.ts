/** Signs that mean something to the drawing library; inside labels they travel under other names. */
const special = '[](){}<>|"\'&;:/\\-=.~#*_`%+$^@, ';
const first = 0xf700;
const hidden = new Map(Array.from(special, (sign, at) => [sign, String.fromCharCode(first + at)]));

/** Takes room in the library's reckoning, and is not shown. */
const room = '\uf7ff';

/** A label longer than this is broken into lines. */
const longestLine = 30;

/** A label as the library may take it: every sign in it is only a letter. */
export function hideLabel(written: string): string {
  const bare = unquoted(written.trim())
    .replace(/#(\d{1,6});/g, (whole, code: string) => fromCode(Number(code)) ?? whole)
    .replace(/#(quot|amp|lt|gt|nbsp);/g, (_, name: string) => named[name] ?? '');
  const lines = bare.split(/<br ?\/?>|\\n|\n/i).flatMap(wrap);
  return lines.map(hide).join('<br>') || '\u00A0';
}

/** The same for what the library takes as one word on one line. */
export function hideWord(written: string): string {
  return Array.from(written.trim(), (sign) => hidden.get(sign) ?? sign).join('');
}

/** A hidden label with room at both ends: the page's letters are wider than the library thinks. */
export function withRoom(label: string): string {
  const widen = (line: string): string => {
    const ends = room.repeat(1 + Math.floor(line.length / 12));
    return `${ends}${line}${ends}`;
  };
  return label.split('<br>').map(widen).join('<br>');
}

/** Words that stand in a drawing, as they were written. */
export function showLabel(text: string): string {
  return text
    .replaceAll(room, '')
    .replace(/[\uf700-\uf7fe]/g, (sign) => special[sign.charCodeAt(0) - first] ?? sign);
}

function hide(text: string): string {
  return text.replace(/[^\p{L}\p{N}\s]/gu, (sign) => hidden.get(sign) ?? sign);
}

function unquoted(text: string): string {
  const inner = /^"(.*)"$/s.exec(text)?.[1] ?? text;
  return /^`(.*)`$/s.exec(inner)?.[1] ?? inner;
}

const named: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: '\u00A0' };

function fromCode(code: number): string | undefined {
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}

function wrap(line: string): string[] {
  const lines: string[] = [];
  for (const word of line.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longestLine)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
