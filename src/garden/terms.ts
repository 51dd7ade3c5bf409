import type { Note, Piece } from './note.ts';

/** How often each word stands in a note; words of its title count more. */
export type Terms = ReadonlyMap<string, number>;

/** Scripts that put no blanks between words. */
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]`;
const run = new RegExp(String.raw`${unspaced}+|(?:(?!${unspaced})[\p{L}\p{M}])+`, 'gu');
const isUnspaced = new RegExp(`^${unspaced}`, 'u');
const isSmallWord = /^(?:\p{sc=Hiragana}{1,2}|\p{sc=Katakana}|ー)$/u;

const plain = /^[\0-\x7f]*$/;

/** Words that begin with the same six letters count as one: question, questions, questioning. */
const stem = 6;
const titleWeight = 3;

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a note in any script, brought to one spelling. Only what its author wrote as prose:
 * no code, and of links only words of their own, since a link says more by where it leads.
 * Words without blanks between them are told apart by Unicode Standard Annex 29.
 */
export function termsOf(note: Pick<Note, 'title' | 'passages' | 'links'>): Terms {
  const terms = new Map<string, number>();
  count(note.title, titleWeight, terms);
  for (const { pieces } of note.passages) countPieces(note, pieces, terms);
  return terms;
}

/** The words of notes, counted once: a note's text stays the same object until its file changes. */
export class TermMemory {
  #known = new WeakMap<Note['passages'], { title: string; terms: Terms }>();

  of(note: Pick<Note, 'title' | 'passages' | 'links'>): Terms {
    const before = this.#known.get(note.passages);
    if (before?.title === note.title) return before.terms;
    const terms = termsOf(note);
    this.#known.set(note.passages, { title: note.title, terms });
    return terms;
  }
}

function countPieces(
  note: Pick<Note, 'links'>,
  pieces: readonly Piece[],
  terms: Map<string, number>,
): void {
  for (const piece of pieces) {
    if (typeof piece === 'string') count(piece, 1, terms);
    else if (typeof piece === 'number') countPieces(note, note.links[piece]?.words ?? [], terms);
    else if ('tag' in piece) count(piece.tag, 1, terms);
  }
}

function count(text: string, weight: number, terms: Map<string, number>): void {
  if (plain.test(text)) {
    countPlain(text.toLowerCase(), weight, terms);
    return;
  }
  for (const [word] of text.matchAll(run)) {
    if (!isUnspaced.test(word)) {
      if (word.length > 2) add(spelling(word), weight, terms);
      continue;
    }
    segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
    for (const { segment } of segmenter.segment(word))
      if (!isSmallWord.test(segment)) add(segment.normalize('NFKC'), weight, terms);
  }
}

/** The same of text in which nothing but ASCII stands, many times as quick. */
function countPlain(text: string, weight: number, terms: Map<string, number>): void {
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign >= 0x61 && sign <= 0x7a) continue;
    if (at - start > 2) add(text.slice(start, Math.min(at, start + stem)), weight, terms);
    start = at + 1;
  }
}

function spelling(word: string): string {
  const letters = word.normalize('NFC').toLowerCase();
  return letters.length <= stem ? letters : letters.slice(0, stem).toWellFormed();
}

function add(term: string, weight: number, terms: Map<string, number>): void {
  terms.set(term, (terms.get(term) ?? 0) + weight);
}
