import { joinLines } from './line-ends.ts';
import type { Passage, Piece } from './note.ts';
import { beginningOf, endOf, wordsOfPiece } from './text.ts';

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
  return pieces.map((piece) => wordsOfPiece(piece, show)).join('');
}

function cut(text: string, [start, end]: [number, number], sentence: [number, number]): Context {
  const [before = '', link = '', after = ''] = joinLines([
    endOf(text.slice(sentence[0], start), reach),
    text.slice(start, end),
    beginningOf(text.slice(end, Math.max(end, sentence[1])), reach),
  ]).map(squeeze);
  return { before: before.trimStart(), link, after: after.trimEnd() };
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
  // A line that ends in the file does not end a sentence.
  const segments = segmenterFor(lang).segment(text.replaceAll('\n', ' '));
  let last: [number, number] = [0, 0];
  return (place) => {
    const at = Math.min(place, Math.max(0, text.length - 1));
    if (at >= last[0] && at < last[1]) return last;
    const sentence = segments.containing(at);
    last = sentence ? [sentence.index, sentence.index + sentence.segment.length] : [0, text.length];
    return last;
  };
}
