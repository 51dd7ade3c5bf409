import type { Passage, Piece } from './note.ts';
import { wordsOfPiece } from './text.ts';

/** The words around a link: what stands before it, what it shows, what follows. */
export interface Context {
  before: string;
  link: string;
  after: string;
}

/** How many characters of a sentence are shown on either side of a link. */
const reach = 140;

type Show = (link: number) => string;

/**
 * Cuts the sentence around each link to a note out of the passages that hold them.
 *
 * @param isWanted whether the link with this number leads to the note in question
 * @param show what a link shows
 * @param lang the note's language, for finding sentences (Unicode Standard Annex 29)
 */
export function contextsOf(
  passages: readonly Passage[],
  isWanted: (link: number) => boolean,
  show: Show,
  lang: string,
): Context[] {
  const contexts: Context[] = [];
  for (const { pieces } of passages) {
    if (!pieces.some((piece) => typeof piece === 'number' && isWanted(piece))) continue;
    const text = join(pieces, show);
    let start = 0;
    let shownTo = 0;
    for (const piece of pieces) {
      const length = wordsOfPiece(piece, show).length;
      // A second link in a sentence that is shown already adds nothing.
      if (typeof piece === 'number' && isWanted(piece) && start >= shownTo) {
        const sentence = sentenceAround(text, start, lang);
        shownTo = sentence[1];
        contexts.push(cut(text, [start, start + length], sentence));
      }
      start += length;
    }
  }
  return contexts;
}

/** The sentence around some words of a piece of plain text, `[from, to)` within it. */
export function contextAt(
  pieces: readonly Piece[],
  at: number,
  [from, to]: [number, number],
  show: Show,
  lang: string,
): Context {
  const text = join(pieces, show);
  const offset = join(pieces.slice(0, at), show).length;
  return cut(text, [offset + from, offset + to], sentenceAround(text, offset + from, lang));
}

function join(pieces: readonly Piece[], show: Show): string {
  // A line that ends in the file does not end a sentence.
  return pieces
    .map((piece) => wordsOfPiece(piece, show))
    .join('')
    .replaceAll('\n', ' ');
}

function cut(text: string, [start, end]: [number, number], sentence: [number, number]): Context {
  return {
    before: squeeze(cutStart(text.slice(sentence[0], start))).trimStart(),
    link: squeeze(text.slice(start, end)),
    after: squeeze(cutEnd(text.slice(end, Math.max(end, sentence[1])))).trimEnd(),
  };
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known) return known;
  const [supported] = Intl.Segmenter.supportedLocalesOf([lang]);
  const segmenter = new Intl.Segmenter(supported ?? 'en', { granularity: 'sentence' });
  segmenters.set(lang, segmenter);
  return segmenter;
}

function sentenceAround(text: string, at: number, lang: string): [number, number] {
  const segments = segmenterFor(lang).segment(text);
  const sentence = segments.containing(Math.min(at, Math.max(0, text.length - 1)));
  return sentence ? [sentence.index, sentence.index + sentence.segment.length] : [0, text.length];
}

function cutStart(text: string): string {
  if (text.length <= reach) return text;
  const tail = text.slice(-reach);
  const space = tail.search(/\s/);
  return `…${space === -1 ? tail : tail.slice(space + 1)}`;
}

function cutEnd(text: string): string {
  if (text.length <= reach) return text;
  const head = text.slice(0, reach);
  const space = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'));
  return `${space === -1 ? head : head.slice(0, space)}…`;
}
