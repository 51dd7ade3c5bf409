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
 * Cuts the sentence around each link out of the passages that hold them, for all notes at once
 * to which a note links.
 *
 * @param groupOf what a link leads to, by the link's number; undefined when nobody asks for it
 * @param show what a link shows
 * @param lang the note's language, for finding sentences (Unicode Standard Annex 29)
 * @returns the sentences for each group, in the order of the text
 */
export function contextsOf<Group>(
  passages: readonly Passage[],
  groupOf: (link: number) => Group | undefined,
  show: Show,
  lang: string,
): Map<Group, Context[]> {
  const contexts = new Map<Group, Context[]>();
  for (const { pieces } of passages) {
    if (!pieces.some((piece) => typeof piece === 'number' && groupOf(piece) !== undefined))
      continue;
    const text = join(pieces, show);
    const sentenceAt = sentencesOf(text, lang);
    const shownTo = new Map<Group, number>();
    let start = 0;
    for (const piece of pieces) {
      const length = wordsOfPiece(piece, show).length;
      const group = typeof piece === 'number' ? groupOf(piece) : undefined;
      // A second link in a sentence that is shown already adds nothing.
      if (group !== undefined && start >= (shownTo.get(group) ?? 0)) {
        const sentence = sentenceAt(start);
        shownTo.set(group, sentence[1]);
        const context = cut(text, [start, start + length], sentence);
        const known = contexts.get(group);
        if (known) known.push(context);
        else contexts.set(group, [context]);
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
  return cut(text, [offset + from, offset + to], sentencesOf(text, lang)(offset + from));
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

/** Finds the sentence at a place of a text; several links often stand in one. */
function sentencesOf(text: string, lang: string): (at: number) => [number, number] {
  const segments = segmenterFor(lang).segment(text);
  let last: [number, number] = [0, 0];
  return (place) => {
    const at = Math.min(place, Math.max(0, text.length - 1));
    if (at >= last[0] && at < last[1]) return last;
    const sentence = segments.containing(at);
    last = sentence ? [sentence.index, sentence.index + sentence.segment.length] : [0, text.length];
    return last;
  };
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
