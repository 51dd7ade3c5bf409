import { setExcerpt } from './set-excerpt.ts';
import { type Term, termsIn } from './terms.ts';

const usual = 170;
const sentenceEnd = /[.!?…]["'”’)»\]]*\s+|[。！？]["'」』）]*/gu;

/** A part of a text, from and to. */
export interface Range {
  start: number;
  end: number;
}

/** The words of a text that were asked for, in their order. */
export function marksIn(text: string, forms: ReadonlySet<string>): Term[] {
  return forms.size === 0 ? [] : termsIn(text).filter(({ form }) => forms.has(form));
}

/**
 * The sentence of a text that has most of the words that were asked for, as HTML with these marked.
 * It begins with a word, and where it is long so does what is shown of it.
 *
 * @param within the part of the text that may be shown
 */
export function excerptOf(text: string, marks: readonly Term[], within: Range): string {
  const own = marks.filter(({ start }) => start >= within.start && start < within.end);
  let best: { range: Range; score: number } | undefined;
  for (const range of sentencesIn(text, within)) {
    const inside = own.filter(({ start }) => start >= range.start && start < range.end);
    const score = new Set(inside.map(({ form }) => form)).size + Math.min(inside.length, 5) / 10;
    if (!best || score > best.score) best = { range, score };
  }
  const range = shortened(text, best?.range ?? within, own);
  return setExcerpt(markedHtml(text, range, own));
}

function sentencesIn(text: string, { start, end }: Range): Range[] {
  const ranges: Range[] = [];
  let from = start;
  for (const { 0: stop, index } of text.slice(start, end).matchAll(sentenceEnd)) {
    const to = start + index + stop.length;
    // Short ones are shown with what follows them.
    if (to - from < usual / 3) continue;
    ranges.push({ start: from, end: to });
    from = to;
  }
  if (from < end) ranges.push({ start: from, end });
  return ranges;
}

/** As much of a long sentence as fits, around the first of its marks. */
function shortened(text: string, { start, end }: Range, marks: readonly Term[]): Range {
  if (end - start <= usual) return { start, end };
  const first = marks.find((mark) => mark.start >= start && mark.start < end)?.start ?? start;
  const from = first - start < usual / 2 ? start : wordAt(text, first - usual / 3, 1);
  const to = Math.min(end, from + usual);
  return { start: from, end: to === end ? end : wordAt(text, to, -1) };
}

/** The nearest beginning of a word, onwards or back; in a text without blanks, any letter. */
function wordAt(text: string, place: number, step: 1 | -1): number {
  const from = Math.round(place);
  for (let at = from; Math.abs(at - from) < 30 && at > 0 && at < text.length; at += step)
    if (/\s/.test(text[at - 1] ?? '')) return at;
  return /[\uDC00-\uDFFF]/.test(text[from] ?? '') ? from + 1 : from;
}

function markedHtml(text: string, { start, end }: Range, marks: readonly Term[]): string {
  let html = '';
  let at = start;
  for (const mark of marks) {
    if (mark.end <= at || mark.start >= end) continue;
    const from = Math.max(at, mark.start);
    const to = Math.min(end, mark.end);
    html += `${escaped(text.slice(at, from))}<mark>${escaped(text.slice(from, to))}</mark>`;
    at = to;
  }
  // Marks that touch are one.
  return (html + escaped(text.slice(at, end))).replaceAll('</mark><mark>', '').trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
