/** Text that the Markdown parser would need more than linear time for, or overflow the stack. */
export class TooComplex extends RangeError {
  /** The line of the file at which it was noticed. */
  readonly line: number;
  readonly column = 1;

  constructor(line: number) {
    super('too complex');
    this.line = line;
  }
}

/** Quotes and lists inside each other. */
const mostNested = 100;
/** In one paragraph: runs of signs that may open or close emphasis. */
const mostEmphasis = 4_000;
/** In one paragraph: brackets that close or open a link alone, and runs of backticks. */
const mostUnmatched = 4_000;

/** In one paragraph: brackets, each of which moves all that stands behind it. */
const mostBrackets = 10_000;
/** In one paragraph: signs of any kind; a row of a table stands alone. */
const mostInParagraph = 20_000;
/** In one note: quotes, items, headings, paragraphs. */
const mostBlocks = 30_000;
/** In one note: signs that may begin or end something within a line. */
const mostSigns = 150_000;
const signs = new Set(Array.from('[]<>&*_`~|#$%!^{}\\()@=', (sign) => sign.charCodeAt(0)));
/** A line that begins a block whatever stands above it. */
const newBlock = /^ {0,3}(?:[-+*][ \t]+\S|1[.)][ \t]+\S|#{1,6}[ \t])/;
const row = /^ {0,3}\|/;
const blockStart = /^[ \t]*(?:[>#=+*~`|<-]|\d{1,9}[.)]|\[[^\]]{0,99}\]:)/;

const wikiLink = /\[\[[^[\]]*\]\]/y;

/** HTML elements inside each other. */
const mostElements = 400;

const tag = /<(\/?)([a-z][a-z\d-]*)/gi;
/** Elements that end by themselves, or whose end may be left out. */
const endless = /^(?:area|br|col|dd|dt|hr|img|input|li|link|meta|option|p|source|td|th|tr|wbr)$/i;
const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const marker = />|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])/g;
const fence = /^[ \t>]*(`{3,}|~{3,})/;
const item = /^([ \t]*)(?:[-+*]|\d{1,9}[.)])[ \t]/;
const letter = /[\p{L}\p{N}]/u;

/**
 * Refuses what CommonMark's own grammar cannot read in linear time (emphasis, brackets and code
 * marks by the thousand in one paragraph) or without overflowing the stack (containers nested by
 * the hundred), and what would take a minute though it is linear: tens of thousands of blocks, or
 * of signs that mean something. No text written to be read comes near these bounds; what stands in fenced code
 * does not count. One pass over the text.
 *
 * @param line the line of the file on which the text begins
 * @throws TooComplex
 */
export function refuseComplex(body: string, line: number): void {
  let paragraph = noSigns();
  const total = { blocks: 0, signs: 0 };
  let isBelowText = false;
  let open: string | undefined;
  let depth = 0;
  const indents: number[] = [];
  for (const text of body.split('\n')) {
    const mark = fence.exec(text)?.[1];
    if (open !== undefined) {
      if (mark?.startsWith(open) === true) open = undefined;
    } else if (mark !== undefined) {
      open = mark;
      if (++total.blocks > mostBlocks) throw new TooComplex(line);
    } else if (text.trim() === '') {
      paragraph = noSigns();
      isBelowText = false;
    } else {
      if (newBlock.test(text)) paragraph = noSigns();
      if (row.test(text)) paragraph.all = 0;
      if (!isBelowText || blockStart.test(text)) total.blocks++;
      isBelowText = true;
      const all = count(text, paragraph);
      total.signs += all;
      paragraph.all += all;
      depth = Math.max(0, depth + elementsOpenedOn(text));
      const { emphasis: runs, closing, opening, ticks, brackets } = paragraph;
      const isTooComplex =
        nestingOf(text, indents) > mostNested ||
        depth > mostElements ||
        runs > mostEmphasis ||
        brackets > mostBrackets ||
        paragraph.all > mostInParagraph ||
        total.blocks > mostBlocks ||
        total.signs > mostSigns ||
        Math.max(closing, opening, ticks) > mostUnmatched;
      if (isTooComplex) throw new TooComplex(line);
    }
    line++;
  }
}

/** What one paragraph holds so far. */
interface Signs {
  all: number;
  emphasis: number;
  closing: number;
  opening: number;
  ticks: number;
  brackets: number;
}

const noSigns = (): Signs => ({
  all: 0,
  emphasis: 0,
  closing: 0,
  opening: 0,
  ticks: 0,
  brackets: 0,
});

/** @returns how many signs of the line may mean something */
function count(text: string, paragraph: Signs): number {
  let all = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (!signs.has(sign)) continue;
    all++;
    const link = sign === 91 ? linkAt(text, i) : 0;
    if (link > 0) {
      i += link - 1;
      all += 3;
      continue;
    }
    if (sign === 91 || sign === 93) paragraph.brackets++;
    if (sign === 91) paragraph.closing = Math.max(0, paragraph.closing - 1);
    else if (sign === 93) {
      paragraph.closing++;
      if (text.charCodeAt(i + 1) === 40) paragraph.opening++;
    } else if (sign === 41) paragraph.opening = Math.max(0, paragraph.opening - 1);
    else if (sign === 96 && text.charCodeAt(i - 1) !== 96) paragraph.ticks++;
    else if ((sign === 42 || sign === 95) && text.charCodeAt(i - 1) !== sign)
      paragraph.emphasis += sign === 95 && isInWord(text, i) ? 0 : 1;
  }
  return all;
}

/** How long the wiki-link is that begins here: its brackets are read at once, and cost nothing more. */
function linkAt(text: string, at: number): number {
  wikiLink.lastIndex = at;
  return wikiLink.exec(text)?.[0].length ?? 0;
}

/** How deep a line lies: markers on the line itself, and list items above it by their indents. */
function nestingOf(text: string, indents: number[]): number {
  const onLine = containers.exec(text)?.[0].match(marker)?.length ?? 0;
  const indent = item.exec(text)?.[1]?.length;
  if (indent !== undefined) {
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
  } else if (!/^\s/.test(text)) indents.length = 0;
  return Math.max(onLine, indents.length);
}

/** `snake_case` opens no emphasis. */
function isInWord(text: string, at: number): boolean {
  return letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at + 1));
}

function elementsOpenedOn(text: string): number {
  let opened = 0;
  for (const [, slash, name = ''] of text.matchAll(tag))
    if (!endless.test(name)) opened += slash === '' ? 1 : -1;
  return opened;
}
