/** Widths in the drawing's units at its size of type: most letters, and signs as wide as high. */
const narrow = 6.1;
const wide = 11.6;
const isWide =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}\u3000-\u303F\uFF01-\uFF60]/u;

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (isWide.test(sign) ? wide : narrow), 0);

/**
 * Sets words in as many lines as there may be, broken at blanks where there are some; what has no
 * room gives way to an ellipsis. Widths are estimated, as nobody measures letters at build time.
 */
export function fitLines(
  text: string,
  room: number,
  most: number,
): { lines: string[]; isCut: boolean } {
  const lines: string[] = [];
  let rest = text.replace(/\s+/g, ' ').trim();
  while (rest !== '' && lines.length < most) {
    if (widthOf(rest) <= room) return { lines: [...lines, rest], isCut: false };
    const isLast = lines.length === most - 1;
    const head = headOf(rest, isLast ? room - wide : room);
    const blank = head.lastIndexOf(' ');
    const breaksAtBlank = blank > head.length / 3 && rest[head.length] !== ' ';
    const line = breaksAtBlank && !isLast ? head.slice(0, blank) : head;
    lines.push(isLast ? `${line.trimEnd()}…` : line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return { lines, isCut: rest !== '' };
}

/** As many whole signs as have room; at least one. */
function headOf(text: string, room: number): string {
  let [head, width] = ['', 0];
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    width += widthOf(segment);
    if (width > room && head !== '') break;
    head += segment;
  }
  return head;
}
